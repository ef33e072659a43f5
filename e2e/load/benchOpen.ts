import type { Page } from '@playwright/test'
import { fillWithNotes, join, typeName, withBrowser } from './benchBrowser.ts'
import type { BenchNumbers, OpenCase } from './benchCases.ts'
import { createBoard } from './boardAccess.ts'

const LIMIT_MS = 45_000

/** From the click on "join" to a picture, and until everything is on the canvas. */
export async function benchOpen(url: string, { notes }: OpenCase): Promise<BenchNumbers> {
  const board = await createBoard(url, 'Bench')
  await fillWithNotes(url, board, notes)
  return withBrowser(async (page) => {
    await typeName(page, board.links.participant)
    await page.evaluate(watchOpening, notes)
    await join(page)
    return timesOf(page)
  })
}

interface OpeningTimes {
  click: number
  painted: number
  complete: number
  longestTask: number
}

async function timesOf(page: Page): Promise<BenchNumbers> {
  const handle = await page.waitForFunction(
    () => {
      const { opening } = window as unknown as { opening: OpeningTimes }
      return opening.complete ? opening : null
    },
    null,
    { timeout: LIMIT_MS, polling: 200 },
  )
  const { click, painted, complete, longestTask } = (await handle.jsonValue()) as OpeningTimes
  return {
    paintedMs: Math.round(painted - click),
    completeMs: Math.round(complete - click),
    longestTaskMs: Math.round(longestTask),
  }
}

/** Runs in the page. Painted: a hundred notes stood in two frames. */
function watchOpening(notes: number): void {
  const opening = { click: 0, painted: 0, complete: 0, longestTask: 0 }
  Object.assign(window, { opening })
  document.addEventListener('click', () => (opening.click ||= performance.now()), true)
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries())
      if (opening.click && startTime > opening.click)
        opening.longestTask = Math.max(opening.longestTask, duration)
  }).observe({ entryTypes: ['longtask'] })
  const onPainted = () => (opening.painted ||= performance.now())
  const look = () => {
    const count = document.querySelectorAll('.tl-shape[data-shape-type="note"]').length
    if (count >= Math.min(100, notes) && !opening.painted)
      requestAnimationFrame(() => requestAnimationFrame(onPainted))
    if (count >= notes && opening.painted) opening.complete = performance.now()
    else requestAnimationFrame(look)
  }
  requestAnimationFrame(look)
}
