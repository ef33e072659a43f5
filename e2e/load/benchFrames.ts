import { setTimeout as pause } from 'node:timers/promises'
import type { Page } from '@playwright/test'
import * as Y from 'yjs'
import type { Seat } from '../../shared/protocol/http.ts'
import { fillWithNotes, join, noteId, notePlace, typeName, withBrowser } from './benchBrowser.ts'
import type { BenchNumbers, FramesCase } from './benchCases.ts'
import { createBoard, takeSeats } from './boardAccess.ts'
import { every } from './every.ts'
import { moveNote, recordsOf } from './notes.ts'
import { connectRaw, type RawClient } from './rawClient.ts'

const WARM_UP_MS = 2000
const LIMIT_MS = 45_000

/** How long are the frames of somebody who looks on while others drag notes and move their cursors? */
export async function benchFrames(url: string, benchCase: FramesCase): Promise<BenchNumbers> {
  const board = await createBoard(url, 'Bench')
  const pageId = await fillWithNotes(url, board, benchCase.notes)
  const seats = await takeSeats(url, board, benchCase.people)
  const people = await Promise.all(seats.map((seat) => connect(url, board.board.id, seat)))
  return withBrowser(async (page) => {
    await typeName(page, board.links.participant)
    await join(page)
    await page.waitForFunction(
      (notes) => document.querySelectorAll('.tl-shape[data-shape-type="note"]').length >= notes,
      benchCase.notes,
      { timeout: LIMIT_MS, polling: 200 },
    )
    const idle = await framesOf(page, WARM_UP_MS)
    const stops = people.map((person, i) => startDragging(person, i, pageId, benchCase))
    await pause(WARM_UP_MS)
    const busy = await framesOf(page, benchCase.seconds * 1000)
    const moved = await page.locator('.tl-collaborator__cursor, .tl-cursor').count()
    for (const stop of stops) stop()
    return { ...summary('frame', busy), idleFrameP95Ms: at(idle, 0.95), cursorsSeen: moved }
  })
}

async function connect(url: string, boardId: string, { token }: Seat): Promise<RawClient> {
  const doc = new Y.Doc()
  const address = { url, boardId, token, layer: 'shared' } as const
  // Others' changes are of no interest here, and reading them would cost this machine time.
  const onChanges = (update: Uint8Array, isFirst: boolean) => isFirst && Y.applyUpdate(doc, update, 'server')
  const client = connectRaw(doc, address, { onChanges })
  await client.synced
  return client
}

/** One note each, in circles around its place, the cursor on it. */
function startDragging(client: RawClient, index: number, pageId: string, benchCase: FramesCase): () => void {
  const note = Math.floor(((index + 0.5) * benchCase.notes) / benchCase.people)
  const { x, y } = notePlace(note)
  let angle = index
  return every(1000 / benchCase.movesPerSecond, () => {
    angle += 0.2
    const place = { x: x + Math.cos(angle) * 300, y: y + Math.sin(angle) * 300 }
    if (recordsOf(client.doc).has(noteId(note))) moveNote(client.doc, noteId(note), place.x, place.y, pageId)
    const cursor = { x: place.x + 100, y: place.y + 100, type: 'default', rotation: 0 }
    const selectedShapeIds = [noteId(note)]
    const viewport = { x: 0, y: 0, w: 1920, h: 1080 }
    client.sendAwareness({
      presence: { pageId, cursor, selectedShapeIds, viewport, brush: null, followingParticipantId: null },
    })
  })
}

/** The length of each frame in ms, in this time. */
function framesOf(page: Page, ms: number): Promise<number[]> {
  return page.evaluate(
    (duration) =>
      new Promise<number[]>((resolve) => {
        const frames: number[] = []
        const begin = performance.now()
        let last = begin
        const next = (now: number) => {
          frames.push(now - last)
          last = now
          if (now - begin < duration) requestAnimationFrame(next)
          else resolve(frames.slice(1))
        }
        requestAnimationFrame(next)
      }),
    ms,
  )
}

function at(frames: readonly number[], share: number): number {
  const sorted = frames.toSorted((a, b) => a - b)
  return Math.round((sorted[Math.floor((sorted.length - 1) * share)] ?? Number.NaN) * 10) / 10
}

function summary(name: string, frames: readonly number[]): BenchNumbers {
  return {
    [`${name}P50Ms`]: at(frames, 0.5),
    [`${name}P95Ms`]: at(frames, 0.95),
    [`${name}MaxMs`]: at(frames, 1),
    [`${name}Count`]: frames.length,
  }
}
