import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { navigate } from 'wouter/use-browser-location'
import { findAgenda } from '../../../shared/templates/agendas.ts'
import { problemCodeOf } from '../../api/ApiProblem.ts'
import { useLanguage } from '../../i18n/useLanguage.ts'
import { Dialog } from '../../ui/Dialog.tsx'
import { createNewBoard } from './createNewBoard.ts'
import { type BoardWishes, NewBoardForm } from './NewBoardForm.tsx'

interface NewBoardDialogProps {
  open: boolean
  onOpenChange(open: boolean): void
}

export function NewBoardDialog({ open, onOpenChange }: NewBoardDialogProps) {
  const { t } = useTranslation('gallery')
  const { busy, problem, create } = useCreateBoard()
  const language = useLanguage()
  return (
    <Dialog open={open} onOpenChange={onOpenChange} title={t('newBoard')} size="wide">
      <NewBoardForm language={language} busy={busy} problem={problem} onCreate={create} />
    </Dialog>
  )
}

function useCreateBoard() {
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const create = async ({ name, organiserKey, start, ...facts }: BoardWishes) => {
    setBusy(true)
    setProblem(null)
    try {
      const request = { ...facts, ...(findAgenda(start) ? { agenda: start } : { template: start }) }
      const { board } = await createNewBoard({ request, name, organiserKey })
      navigate(`/b/${board.id}`, { state: { justCreated: true } })
    } catch (error) {
      setProblem(problemCodeOf(error))
      setBusy(false)
    }
  }
  return { busy, problem, create }
}
