import type { Page } from '@playwright/test'
import { MESSAGE, SYNC_STEP } from '../../shared/protocol/messages.ts'
import { createBoard } from '../fixtures/api.ts'
import { expect, type PersonBrowser, test } from '../fixtures/test.ts'
import { BoardCanvas, expectSameContent } from '../pages/boardCanvas.ts'
import { joinByLink } from '../pages/joining.ts'

const SEED = Number(process.env.SEED ?? 20261123)
const ROUNDS = 12
const STEPS_A_ROUND = 6
/** Absence can only be shown over a time. */
const QUIET_MS = 2500

test(`three real editors, random edits, disconnects, undo, a late joiner: all equal, then silent (seed ${SEED})`, async ({
  server,
  newPerson,
}) => {
  test.setTimeout(180_000)
  const { links } = await createBoard(server, { title: 'Zufall', template: 'empathy-map' })
  const people: (PersonBrowser & { board: BoardCanvas; sent: { count: number } })[] = []
  for (const [index, link] of [links.host, links.participant, links.participant].entries()) {
    const person = await newPerson()
    const sent = countSentUpdates(person.page)
    await joinByLink(person.page, link, `Person ${index}`)
    const board = new BoardCanvas(person.page)
    await board.opened()
    people.push({ ...person, sent, board })
  }
  for (let round = 0; round < ROUNDS; round++) {
    const away = people[round % 5]
    await away?.context.setOffline(true)
    await Promise.all(
      people.map(({ page }, index) =>
        page.evaluate(editAtRandom, { seed: SEED + round * 10 + index, steps: STEPS_A_ROUND }),
      ),
    )
    await away?.context.setOffline(false)
  }
  const late = await newPerson()
  await joinByLink(late.page, links.participant, 'Spät')
  const boards = [...people.map(({ board }) => board), new BoardCanvas(late.page)]
  await boards.at(-1)?.opened()
  for (const board of boards)
    await expect(board.saveState).toHaveAccessibleName(/Gespeichert$/, { timeout: 40_000 })
  const content = await expectSameContent(boards)
  expect(content.length).toBeGreaterThan(10)

  const counts = () => people.map(({ sent }) => sent.count)
  const before = counts()
  expect(Math.min(...before), 'the wire is being watched').toBeGreaterThan(0)
  await late.page.waitForFunction(
    async (ms) => new Promise((resolve) => setTimeout(resolve, ms, true)),
    QUIET_MS,
  )
  expect(counts(), 'nobody writes without a person').toEqual(before)
})

/** Runs in the page: edits as the interface does, through the editor, each followed by a turn of the event loop. */
async function editAtRandom({ seed, steps }: { seed: number; steps: number }): Promise<void> {
  interface Shape {
    id: string
    type: string
    x: number
    y: number
    isLocked: boolean
  }
  interface TestEditor {
    getCurrentPageShapes(): Shape[]
    getCurrentPageShapeIds(): Set<string>
    markHistoryStoppingPoint(): void
    createShape(shape: object): void
    updateShape(shape: object): void
    deleteShapes(ids: string[]): void
    duplicateShapes(ids: string[], by: object): void
    bringToFront(ids: string[]): void
    groupShapes(ids: string[]): void
    ungroupShapes(ids: string[]): void
    createBindings(bindings: object[]): void
    undo(): void
    redo(): void
  }
  const { editor } = (window as unknown as { denkraum: { editor: TestEditor } }).denkraum
  let state = seed >>> 0
  const random = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
  const place = () => ({ x: Math.round(random() * 3000), y: Math.round(random() * 1500) })
  const own = () => editor.getCurrentPageShapes().filter(({ isLocked }) => !isLocked)
  const one = () => own()[Math.floor(random() * own().length)]
  const text = (words: string) => ({
    type: 'doc',
    content: [{ type: 'paragraph', attrs: { dir: 'auto' }, content: [{ type: 'text', text: words }] }],
  })
  const note = () =>
    editor.createShape({ type: 'note', ...place(), props: { richText: text(`Zettel ${seed}`) } })
  const arrowBetween = (from: Shape, to: Shape) => {
    const id = `shape:arrow${seed}${Math.floor(random() * 1e9)}`
    editor.createShape({ id, type: 'arrow', ...place(), props: { end: { x: 100, y: 50 } } })
    const end = (terminal: string, toId: string) => ({
      type: 'arrow',
      fromId: id,
      toId,
      props: {
        terminal,
        normalizedAnchor: { x: 0.5, y: 0.5 },
        isExact: false,
        isPrecise: false,
        snap: 'none',
      },
    })
    editor.createBindings([end('start', from.id), end('end', to.id)])
  }
  const actions: ((shape: Shape, other: Shape) => void)[] = [
    note,
    note,
    ({ id, type }) => editor.updateShape({ id, type, ...place() }),
    ({ id, type }) =>
      type === 'note' &&
      editor.updateShape({ id, type, props: { color: random() < 0.5 ? 'blue' : 'green' } }),
    ({ id, type }) =>
      type === 'note' && editor.updateShape({ id, type, props: { richText: text(`neu ${seed}`) } }),
    ({ id }) => editor.deleteShapes([id]),
    ({ id }) => editor.duplicateShapes([id], { x: 20, y: 20 }),
    ({ id }) => editor.bringToFront([id]),
    (shape, other) =>
      shape.type === 'note' && other.type === 'note' && shape.id !== other.id && arrowBetween(shape, other),
    (shape, other) => shape.id !== other.id && editor.groupShapes([shape.id, other.id]),
    ({ id }) => editor.ungroupShapes([id]),
    () => editor.undo(),
    () => editor.undo(),
    () => editor.redo(),
  ]
  for (let step = 0; step < steps; step++) {
    editor.markHistoryStoppingPoint()
    const [shape, other] = [one(), one()]
    const action = shape && other ? actions[Math.floor(random() * actions.length)] : note
    if (shape && other) action?.(shape, other)
    else note()
    await new Promise((resolve) => setTimeout(resolve, random() * 60))
  }
}

/** Counts the Yjs updates that a page sends, on the wire. */
function countSentUpdates(page: Page): { count: number } {
  const sent = { count: 0 }
  page.on('websocket', (socket) =>
    socket.on('framesent', ({ payload }) => {
      const isUpdate =
        typeof payload !== 'string' && payload[0] === MESSAGE.sync && payload[1] === SYNC_STEP.update
      if (isUpdate) sent.count += 1
    }),
  )
  return sent
}
