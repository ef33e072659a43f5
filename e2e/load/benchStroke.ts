import type { Page } from '@playwright/test'
import * as Y from 'yjs'
import { join, typeName, withBrowser } from './benchBrowser.ts'
import type { BenchNumbers, StrokeCase } from './benchCases.ts'
import { createBoard } from './boardAccess.ts'
import { connectRaw } from './rawClient.ts'

const LIMIT_MS = 30_000
const MOVE_EVERY_MS = 16

/** Bytes that everybody else receives while one person draws one long freehand line. */
export async function benchStroke(url: string, { seconds }: StrokeCase): Promise<BenchNumbers> {
  const board = await createBoard(url, 'Bench')
  let [bytes, updates] = [0, 0]
  const onChanges = (update: Uint8Array, isFirst: boolean) => {
    if (isFirst) return
    bytes += update.length
    updates += 1
  }
  const address = { url, boardId: board.board.id, token: board.seat.token, layer: 'shared' } as const
  const observer = connectRaw(new Y.Doc(), address, { onChanges })
  await observer.synced
  return withBrowser(async (page) => {
    await typeName(page, board.links.participant)
    await join(page)
    const button = page.getByTestId('tools.draw')
    await button.click({ timeout: LIMIT_MS })
    const moves = await drawFor(page, seconds * 1000)
    await page.waitForTimeout(1000)
    return { strokeBytes: bytes, strokeUpdates: updates, pointerMoves: moves }
  })
}

async function drawFor(page: Page, ms: number): Promise<number> {
  const begin = performance.now()
  let moves = 0
  await page.mouse.move(700, 450)
  await page.mouse.down()
  for (; performance.now() - begin < ms; moves++) {
    const angle = moves / 12
    await page.mouse.move(700 + Math.cos(angle) * (60 + moves / 5), 430 + Math.sin(angle) * (60 + moves / 8))
    await page.waitForTimeout(MOVE_EVERY_MS)
  }
  await page.mouse.up()
  return moves
}
