import { useTranslation } from 'react-i18next'
import { navigate } from 'wouter/use-browser-location'
import type { BoardId } from '../../../shared/ids.ts'
import type { Person } from '../../../shared/protocol/people.ts'
import { problemCodeOf } from '../../api/ApiProblem.ts'
import { formerSeatOn, seatOn } from '../../api/seatStore.ts'
import { removePerson } from '../../api/seats.ts'
import { useProblemText } from '../../i18n/useProblemText.ts'
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx'
import { useToast } from '../../ui/Toasts.tsx'

interface LeaveSeatDialogProps {
  open: boolean
  onOpenChange(open: boolean): void
  boardId: BoardId
  seatToken: string
  person: Person
  /** Notes that only this person sees. */
  hidden: number
}

/** For shared computers: gives the seat up, so that the next person does not sit on it. */
export function LeaveSeatDialog(props: LeaveSeatDialogProps) {
  const { open, onOpenChange, boardId, seatToken, person, hidden } = props
  const { t } = useTranslation('board')
  const toast = useToast()
  const problemText = useProblemText()
  const leave = async () => {
    try {
      await removePerson(boardId, seatToken, person.participantId)
      seatOn(boardId).forget()
      formerSeatOn(boardId).forget()
      navigate('/', { replace: true })
    } catch (error) {
      toast({ kind: 'problem', text: problemText(problemCodeOf(error)) })
    }
  }
  return (
    <ConfirmDialog
      open={open}
      onOpenChange={onOpenChange}
      title={t('leaveTitle')}
      text={hidden > 0 ? `${t('leaveLoses', { count: hidden })} ${t('leaveText')}` : t('leaveText')}
      action={t('leave')}
      dangerous
      onConfirm={leave}
    />
  )
}
