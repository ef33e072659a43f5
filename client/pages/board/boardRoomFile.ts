import { loadTextsInside } from '../../i18n/i18n.ts'

/** Safari has no idle callback. */
const PAUSE_MS = 300

/** The canvas with everything around it: a large file that only people who are let in need, and its texts. */
export async function loadBoardRoom() {
  const [file] = await Promise.all([import('./BoardRoom.tsx'), loadTextsInside()])
  return file
}

/** Fetches the file at once. A failure shows later, when the file is needed. */
export function prefetchBoard(): void {
  loadBoardRoom().catch(() => undefined)
}

/** Fetches it when the browser has nothing else to do, while somebody types a name. Answers what calls that off. */
export function prefetchBoardWhenIdle(): () => void {
  if (!('requestIdleCallback' in window)) {
    const timer = setTimeout(prefetchBoard, PAUSE_MS)
    return () => clearTimeout(timer)
  }
  const callback = requestIdleCallback(prefetchBoard)
  return () => cancelIdleCallback(callback)
}
