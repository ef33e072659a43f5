import { useState } from 'react'

export type BoardDialog = 'share' | 'export' | 'ownSeat' | 'writing' | 'vote' | 'health'

/** What is open beside the canvas. */
export interface BoardPanels {
  dialog: BoardDialog | null
  peopleOpen: boolean
  resultsOpen: boolean
  open(dialog: BoardDialog): void
  close(): void
  togglePeople(): void
  closePeople(): void
  openResults(): void
  closeResults(): void
}

export function useBoardPanels(): BoardPanels {
  const [dialog, setDialog] = useState<BoardDialog | null>(null)
  const [side, setSide] = useState<'people' | 'results' | null>(null)
  return {
    dialog,
    peopleOpen: side === 'people',
    resultsOpen: side === 'results',
    open: setDialog,
    close: () => setDialog(null),
    togglePeople: () => setSide((open) => (open === 'people' ? null : 'people')),
    closePeople: () => setSide(null),
    openResults: () => setSide('results'),
    closeResults: () => setSide(null),
  }
}
