import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { openChimes } from './chimes.ts'

/** Like Safari's: runs only if it is resumed while a gesture is handled, and a finger coming down isn't a gesture yet. */
class SafariAudio {
  static opened: SafariAudio[] = []
  state = 'suspended'
  currentTime = 0
  destination = {}
  constructor() {
    SafariAudio.opened.push(this)
  }
  resume() {
    if (inGesture) this.state = 'running'
    return inGesture ? Promise.resolve() : new Promise(() => undefined)
  }
  suspend() {}
  close = () => Promise.resolve()
}

class SilentNode {
  gain = { setValueAtTime() {}, linearRampToValueAtTime() {}, exponentialRampToValueAtTime() {} }
  connect = (next: unknown) => next
  disconnect() {}
  stop() {}
  start() {
    started++
  }
}

let page = new EventTarget()
let inGesture = false
let started = 0

function happens(event: string, { isGesture }: { isGesture: boolean }): void {
  inGesture = isGesture
  page.dispatchEvent(new Event(event))
  inGesture = false
}

beforeEach(() => {
  page = new EventTarget()
  started = 0
  SafariAudio.opened = []
  vi.stubGlobal('window', page)
  vi.stubGlobal('navigator', { userActivation: { hasBeenActive: true } })
  vi.stubGlobal('AudioContext', SafariAudio)
  vi.stubGlobal('OscillatorNode', SilentNode)
  vi.stubGlobal('GainNode', SilentNode)
})
afterEach(() => vi.unstubAllGlobals())

it('on an iPad a tap is enough for the timer to be heard, though nobody touched anything when it was started', async () => {
  const chimes = openChimes()
  chimes.plan([{ tone: 'lastMinute', inMs: 60_000 }])
  happens('pointerdown', { isGesture: false })
  expect(started).toBe(0)
  happens('touchend', { isGesture: true })
  await vi.waitFor(() => expect(started).toBe(1))
  happens('touchend', { isGesture: true })
  expect([started, SafariAudio.opened.length], 'once it sounds, taps change nothing').toEqual([1, 1])
  chimes.dispose()
})
