import { useTranslation } from 'react-i18next'
import { useToast } from '../../ui/Toasts.tsx'
import type { BoardScreenProps } from './boardScreenProps.ts'
import { useCommand } from './useCommand.ts'

/** Reveals what everybody wrote, and says how much it was. */
export function useReveal({ boardId, seatToken }: Pick<BoardScreenProps, 'boardId' | 'seatToken'>) {
  const { t } = useTranslation('privateWriting')
  const toast = useToast()
  const send = useCommand(boardId, seatToken)
  return async () => {
    const reply = await send({ type: 'private.reveal' })
    const count = reply?.revealed?.notes
    if (count === undefined) return
    toast({ text: count === 0 ? t('revealedNone') : t('revealed', { count }) })
  }
}
