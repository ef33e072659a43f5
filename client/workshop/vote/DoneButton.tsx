import { Check } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/Button.tsx'
import type { VotePanelProps } from './votePanelProps.ts'

/** "Done", and back again. Nothing to say once the time is over. */
export function DoneButton({ ballot, isOver }: VotePanelProps) {
  const { t } = useTranslation('vote')
  if (isOver) return null
  return (
    <Button
      look={ballot.done ? 'primary' : 'secondary'}
      aria-pressed={ballot.done}
      disabled={!ballot.isKnown}
      title={ballot.done ? t('notDone') : undefined}
      onClick={() => ballot.setDone(!ballot.done)}
    >
      {ballot.done && <Check aria-hidden />}
      {t('imDone')}
    </Button>
  )
}
