import { expect, type Locator, type Page } from '@playwright/test'

/** A point on the screen, in pixels from the top left corner of the page. */
export interface Point {
  x: number
  y: number
}

/** What a board shows, as data: the same for everybody when everybody sees the same. */
export type BoardContent = readonly {
  id: string
  type: string
  place: readonly (string | number)[]
  props: unknown
  text: string
}[]

/** The board page as its people use it. Texts are German, the default language. */
export class BoardCanvas {
  readonly page: Page
  readonly saveState: Locator
  readonly notes: Locator
  /** The text of the note that is being written in. */
  private readonly openText: Locator

  constructor(page: Page) {
    this.page = page
    this.saveState = page.getByRole('button', { name: /^Speicherstand/ })
    this.notes = page.locator('.tl-shape[data-shape-type="note"]')
    this.openText = this.notes.locator('[contenteditable="true"]')
  }

  /** Waits until the canvas is there and everything on it came from the server. */
  async opened(): Promise<void> {
    await expect(this.page.locator('.tl-canvas')).toBeVisible({ timeout: 30_000 })
    await expect(this.saveState).toHaveAccessibleName(/: (Gespeichert|Nur ansehen)$/, { timeout: 30_000 })
  }

  note(text: string): Locator {
    return this.notes.filter({ hasText: text })
  }

  /** Another person's cursor, with its name. */
  cursorOf(name: string): Locator {
    return this.page.locator('.tl-canvas .tl-nametag').getByText(name, { exact: true })
  }

  /** Double click, type, Escape: how a note is written. */
  async writeNote(text: string, at: Point): Promise<void> {
    await this.startWriting(() => this.page.mouse.dblclick(at.x, at.y))
    await this.page.keyboard.type(text)
    await this.page.keyboard.press('Escape')
    await expect(this.note(text)).toBeVisible()
    await this.page.keyboard.press('Escape')
  }

  /** Opens a note that is there already for writing; the caret stands at the end of its text. */
  async openNote(text: string): Promise<void> {
    await this.startWriting(() => this.note(text).dblclick())
  }

  /** A busy machine can stretch a double click beyond what counts as one; a person then clicks again. */
  async startWriting(doubleClick: () => Promise<void>): Promise<void> {
    await expect(async () => {
      if ((await this.openText.count()) === 0) await doubleClick()
      await expect(this.openText).toBeFocused({ timeout: 4_000 })
    }).toPass({ timeout: 30_000 })
  }

  async dragNote(text: string, by: Point): Promise<void> {
    const box = await boxOf(this.note(text))
    const from = { x: box.x + box.width / 2, y: box.y + 8 }
    await this.page.mouse.move(from.x, from.y)
    await this.page.mouse.down()
    await this.page.mouse.move(from.x + by.x / 2, from.y + by.y / 2, { steps: 5 })
    await this.page.mouse.move(from.x + by.x, from.y + by.y, { steps: 5 })
    await this.page.mouse.up()
    await this.page.keyboard.press('Escape')
  }

  /** What the screen says about saving. */
  async shows(
    state: 'Gespeichert' | 'Offline' | 'Nicht gespeichert' | 'Nur ansehen' | 'Wartet',
  ): Promise<void> {
    await expect(this.saveState).toHaveAccessibleName(`Speicherstand: ${state}`)
  }

  async saved(): Promise<void> {
    await this.shows('Gespeichert')
  }

  content(): Promise<BoardContent> {
    return this.page.evaluate(readContent)
  }
}

/** Waits until all of them show the same, and answers what. */
export async function expectSameContent(boards: readonly BoardCanvas[]): Promise<BoardContent> {
  const [first, ...others] = boards
  if (!first) throw new Error('no board to compare')
  await expect(async () => {
    const content = await first.content()
    for (const other of others) expect(await other.content()).toEqual(content)
  }).toPass({ timeout: 20_000 })
  return first.content()
}

async function boxOf(locator: Locator) {
  const box = await locator.boundingBox()
  if (!box) throw new Error('not on the screen')
  return box
}

/** Runs in the page. `window.denkraum` is there because the fixtures switch it on. */
function readContent(): BoardContent {
  interface ShapeRecord {
    id: string
    typeName: string
    type: string
    parentId: string
    index: string
    x: number
    y: number
    rotation: number
    props: Record<string, unknown>
  }
  const { editor } = (
    window as unknown as { denkraum: { editor: { store: { allRecords(): ShapeRecord[] } } } }
  ).denkraum
  const textOf = (node: unknown): string => {
    if (typeof node !== 'object' || node === null) return ''
    const { text = '', content = [] } = node as { text?: string; content?: unknown[] }
    return text + content.map(textOf).join('')
  }
  return editor.store
    .allRecords()
    .filter((record) => record.typeName === 'shape')
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map(({ id, type, parentId, index, x, y, rotation, props }) => ({
      id,
      type,
      place: [parentId, index, x, y, rotation],
      props: JSON.parse(JSON.stringify(props, Object.keys(props).sort())),
      text: textOf(props.richText),
    }))
}
