/** The canvas with everything around it: a large file that only people who are let in need. */
export function loadBoardRoom() {
  return import('./BoardRoom.tsx')
}

/** Fetches the file while somebody types a name. A failure shows later, when the file is needed. */
export function prefetchBoard(): void {
  loadBoardRoom().catch(() => undefined)
}
