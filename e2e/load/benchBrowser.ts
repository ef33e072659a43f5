import { type Browser, type BrowserContext, chromium, type Page } from '@playwright/test'
import * as Y from 'yjs'
import type { CreateBoardReply } from '../../shared/protocol/http.ts'
import { addNote, moveNote, recordsOf } from './notes.ts'
import { connectRaw } from './rawClient.ts'

const NOTES_A_ROW = 50
const NOTE_DISTANCE = 220
const NOTES_PER_UPDATE = 250
const COLORS = ['yellow', 'light-blue', 'light-green', 'light-red']
const WORDS =
  'Wie können wir mehr Mädchen für MINT begeistern Idee Schule Praktikum Vorbild Werkstatt Eltern'.split(' ')

/** Runs `use` with a browser page of somebody who was never here before. Everything is closed afterwards. */
export async function withBrowser<T>(use: (page: Page, context: BrowserContext) => Promise<T>): Promise<T> {
  const browser = await launch()
  try {
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'de-DE' })
    await context.addInitScript(() => localStorage.setItem('denkraum.debug', '1'))
    return await use(await context.newPage(), context)
  } finally {
    await browser.close()
  }
}

function launch(): Promise<Browser> {
  return chromium.launch({
    ...(process.env.CHROMIUM_PATH ? { executablePath: process.env.CHROMIUM_PATH } : {}),
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--no-first-run'],
  })
}

/** Types a name on the page of the invitation and waits until the board's files are there, as they are for people. */
export async function typeName(page: Page, link: string): Promise<void> {
  await page.goto(link)
  await page.getByLabel('Dein Name').fill('Bench')
  await page.waitForLoadState('networkidle')
}

export async function join(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Beitreten', exact: true }).click()
}

/** Fills the first page of a board with notes in rows, one above the other in the pile. */
export async function fillWithNotes(
  url: string,
  { board, seat }: CreateBoardReply,
  count: number,
): Promise<string> {
  const address = { url, boardId: board.id, token: seat.token }
  const stage = connectRaw(new Y.Doc(), { ...address, layer: 'stage' })
  const shared = connectRaw(new Y.Doc(), { ...address, layer: 'shared' })
  await Promise.all([stage.synced, shared.synced])
  const pageId = [...recordsOf(stage.doc).keys()].find((id) => id.startsWith('page:')) ?? ''
  for (let from = 0; from < count; from += NOTES_PER_UPDATE)
    shared.doc.transact(() => {
      for (let i = from; i < Math.min(count, from + NOTES_PER_UPDATE); i++) addOne(shared.doc, i, pageId)
    })
  if (!(await shared.saved())) throw new Error('The board could not be filled')
  stage.close()
  shared.close()
  return pageId
}

export function noteId(index: number): string {
  return `shape:bench-${index}`
}

/** Where note `index` stands. */
export function notePlace(index: number): { x: number; y: number } {
  return {
    x: (index % NOTES_A_ROW) * NOTE_DISTANCE,
    y: Math.floor(index / NOTES_A_ROW) * NOTE_DISTANCE,
  }
}

function addOne(doc: Y.Doc, index: number, pageId: string): void {
  const id = noteId(index)
  const words = Array.from({ length: 3 + (index % 7) }, (_, k) => WORDS[(index * 7 + k * 3) % WORDS.length])
  addNote(doc, id, index, words.join(' '))
  const { x, y } = notePlace(index)
  moveNote(doc, id, x, y, pageId)
  const note = recordsOf(doc).get(id)
  if (!(note instanceof Y.Map)) return
  note.set('props.color', COLORS[index % COLORS.length])
  note.set('index', `aV${index.toString(36).padStart(4, '0')}V`)
}
