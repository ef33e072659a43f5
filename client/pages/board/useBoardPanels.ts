import { useState } from 'react'

export type BoardDialog = 'share' | 'export' | 'ownSeat'

/** What is open beside the canvas. */
export interface BoardPanels {
  dialog: BoardDialog | null
  peopleOpen: boolean
  open(dialog: BoardDialog): void
  close(): void
  togglePeople(): void
  closePeople(): void
}

export function useBoardPanels(): BoardPanels {
  const [dialog, setDialog] = useState<BoardDialog | null>(null)
  const [peopleOpen, setPeopleOpen] = useState(false)
  return {
    dialog,
    peopleOpen,
    open: setDialog,
    close: () => setDialog(null),
    togglePeople: () => setPeopleOpen((open) => !open),
    closePeople: () => setPeopleOpen(false),
  }
}
