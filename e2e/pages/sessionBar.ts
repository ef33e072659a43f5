import { expect, type Locator, type Page } from '@playwright/test'

type LeadAct =
  | 'Alle zu mir holen'
  | 'Alle mir folgen lassen'
  | 'Nicht mehr folgen lassen'
  | 'Schreiben anhalten'
  | 'Weiterschreiben lassen'

const WHEEL_END_MS = 200
const TIME = /(\d+):(\d\d)$/

/** Where a screen looks, in page coordinates. */
export interface Sight {
  pageId: string
  x: number
  y: number
  w: number
  h: number
}

/** What a running workshop has in the top bar, in German. */
export class SessionBar {
  readonly page: Page
  readonly timer: Locator
  readonly ready: Locator
  readonly count: Locator

  constructor(page: Page) {
    this.page = page
    const bar = page.getByRole('region', { name: 'Workshop' })
    this.timer = bar.getByRole('button', { name: /^Timer|^Zeit ist um/ })
    this.ready = bar.getByRole('button', { name: 'Fertig' })
    this.count = bar.getByText(/sind fertig$/)
  }

  async lead(act: LeadAct): Promise<void> {
    await this.page.getByRole('button', { name: 'Moderieren' }).click()
    await this.page.getByRole('menuitem', { name: act }).click()
  }

  /** What is left on the timer, in seconds, as soon as it runs. */
  async seconds(): Promise<number> {
    await expect(this.timer).toHaveAttribute('aria-label', TIME)
    const [, minutes, seconds] = (await this.timer.getAttribute('aria-label'))?.match(TIME) ?? []
    return Number(minutes) * 60 + Number(seconds)
  }

  /** How far this page's idea of the server's clock is from the clock of the tests, which is the server's. In ms. */
  async clockError(): Promise<number> {
    const before = Date.now()
    const now = await this.page.evaluate(() => {
      const { denkraum } = window as unknown as { denkraum: { clock: { now(): number } } }
      return denkraum.clock.now()
    })
    const after = Date.now()
    return Math.max(0, before - now, now - after)
  }

  async sight(): Promise<Sight> {
    return this.page.evaluate(() => {
      const { editor } = (
        window as unknown as {
          denkraum: { editor: { getViewportPageBounds(): Sight; getCurrentPageId(): string } }
        }
      ).denkraum
      const { x, y, w, h } = editor.getViewportPageBounds()
      return { pageId: editor.getCurrentPageId(), x, y, w, h }
    })
  }

  /** Moves the view, as a hand on a mouse wheel does: the canvas answers a frame later. */
  async lookAround(by: number): Promise<void> {
    const before = await this.sight()
    await this.page.mouse.move(500, 400)
    await this.page.mouse.wheel(by, by)
    await expect.poll(async () => middleDistance(await this.sight(), before)).toBeGreaterThan(5)
    // tldraw tells the end of turning a wheel, 140 ms later, from another turn by the time between them; on a slow machine it mistakes
    // it for one. A later timer of the same page comes after it.
    await this.page.evaluate((ms) => new Promise((resolve) => setTimeout(resolve, ms)), WHEEL_END_MS)
  }

  /** Waits until this screen shows what the other one shows: the same page, the same middle, nothing cut off. */
  async showsWhat(other: SessionBar): Promise<void> {
    await expect(async () => {
      const [own, wanted] = [await this.sight(), await other.sight()]
      expect(own.pageId).toBe(wanted.pageId)
      expect(middleDistance(own, wanted)).toBeLessThan(5)
      expect(own.w).toBeGreaterThan(wanted.w - 5)
      expect(own.h).toBeGreaterThan(wanted.h - 5)
    }).toPass({ timeout: 15_000 })
  }
}

export function middleDistance(a: Sight, b: Sight): number {
  return Math.hypot(a.x + a.w / 2 - b.x - b.w / 2, a.y + a.h / 2 - b.y - b.h / 2)
}
