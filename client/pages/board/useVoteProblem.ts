import { useTranslation } from 'react-i18next'
import type { ClientProblemCode } from '../../api/ApiProblem.ts'
import { useProblemText } from '../../i18n/useProblemText.ts'
import { useToast } from '../../ui/Toasts.tsx'

const REFUSALS = [
  'vote_over',
  'vote_not_found',
  'ballot_too_many',
  'ballot_stacked',
  'ballot_note_missing',
  'ballot_out_of_scope',
  'ballot_own_note',
] as const

/** Says why a dot was not put. */
export function useVoteProblem(): (code: ClientProblemCode) => void {
  const { t } = useTranslation('vote')
  const problemText = useProblemText()
  const toast = useToast()
  return (code) => {
    const refusal = REFUSALS.find((one) => one === code)
    toast({ kind: 'problem', text: refusal ? t(`refused.${refusal}`) : problemText(code) })
  }
}
