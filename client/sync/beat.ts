import { type Atom, atom } from 'tldraw'

const BEAT_MS = 30_000
const SIGNS = ['pointermove', 'pointerdown', 'keydown', 'wheel'] as const

/** Counts up at most every half minute as long as the person does something on this page. */
export function watchBeat(): { beat: Atom<number>; dispose(): void } {
  const beat = atom('denkraum beat', 0)
  let lastMs = Date.now()
  const onSign = (): void => {
    if (Date.now() - lastMs < BEAT_MS) return
    lastMs = Date.now()
    beat.set(beat.get() + 1)
  }
  const disposer = new AbortController()
  for (const sign of SIGNS) {
    window.addEventListener(sign, onSign, { capture: true, passive: true, signal: disposer.signal })
  }
  return { beat, dispose: () => disposer.abort() }
}
