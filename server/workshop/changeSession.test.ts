import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import * as Y from 'yjs'
import { createLayerUpdate, readRecords } from '../../shared/board/layerDoc.ts'
import { readSession } from '../../shared/board/sessionMap.ts'
import { commandSchema } from '../../shared/protocol/commands.ts'
import { createStepRecords } from '../../shared/templates/createStepRecords.ts'
import { indexKeyAt } from '../../shared/templates/indexKeyAt.ts'
import { findTemplate } from '../../shared/templates/templates.ts'
import type { SessionCommand } from '../../shared/workshop/outcome.ts'
import { pageIdOf } from '../../shared/workshop/sessionState.ts'
import { type Act, acts } from '../../shared/workshop/testSession.ts'
import type { BoardRow, SeatRow } from '../boards/boardStore.ts'
import { Refusal } from '../boards/refusal.ts'
import { changeSession } from './changeSession.ts'
import { makeStepsWith } from './makeSteps.ts'

const BOARD = { id: 'board-000001', title: 'Board', language: 'de' } as BoardRow
const makeSteps = makeStepsWith(async () => ({ steps: [], records: [] }))

function openLayer(update: Uint8Array): Y.Doc {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, update)
  return doc
}

/** A board from before there was a guide. */
function threePages() {
  const template = findTemplate('brainstorming')
  if (!template) throw new Error('no template')
  return ['a', 'b', 'c'].flatMap((stepId, i) =>
    createStepRecords({ template, language: 'de', stepId, index: indexKeyAt(i), title: stepId }),
  )
}

/** One update of the stage per command, or none. */
async function act(docs: readonly [Y.Doc, Y.Doc], { command, by, afterMs }: Act, i: number): Promise<number> {
  const [stage, shared] = docs
  let count = 0
  const newId = () => (count++ === 0 ? `new-${i}` : `id-${i}-${count}`)
  const place = { newStepId: newId, pageIndexAt: indexKeyAt }
  const newSteps = command.type === 'step.add' ? await makeSteps(BOARD, 'empathy-map', place) : null
  const parsed = commandSchema.parse(command) as SessionCommand
  const call = {
    command: parsed,
    board: BOARD,
    seat: { participantId: by } as SeatRow,
    key: `${i}`,
    now: afterMs,
  }
  let updates = 0
  const onUpdate = () => updates++
  stage.on('update', onUpdate)
  try {
    stage.transact(() =>
      shared.transact(() => changeSession(docs, call, { newSteps, presence: null, newId })),
    )
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    expect(updates).toBe(0)
  } finally {
    stage.off('update', onUpdate)
  }
  return updates
}

it('G6 whatever is commanded, every step has its page, named and placed as in the guide, and all records are good', async () => {
  await fc.assert(
    fc.asyncProperty(acts, async (all) => {
      const stage = openLayer(createLayerUpdate(threePages()))
      const shared = openLayer(createLayerUpdate([]))
      for (const [i, one] of all.entries()) {
        expect(await act([stage, shared], one, i)).toBeLessThanOrEqual(1)
        const { steps, removedSteps } = readSession(stage)
        const { records, badIds } = readRecords(stage)
        expect(badIds).toEqual([])
        const pages = records.filter((record) => record.typeName === 'page')
        const sorted = pages.toSorted((a, b) => (a.index < b.index ? -1 : 1))
        expect(new Set(pages.map(({ index }) => index)).size).toBe(pages.length)
        if (steps.length === 0) continue
        expect(sorted.slice(0, steps.length).map((page) => [page.id, page.name])).toEqual(
          steps.map(({ id, title }) => [pageIdOf(id), title]),
        )
        expect(pages).toHaveLength(steps.length + removedSteps.length)
      }
    }),
    { numRuns: 40 },
  )
})
