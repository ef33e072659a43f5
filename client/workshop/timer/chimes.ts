import type { Stroke, Tone } from './strokes.ts'

/** Plays the timer's tones, made here: no file has to come over the network. */
export interface Chimes {
  /** Replaces what was planned. Planned ahead, for the timers of a tab in the background run late. */
  plan(strokes: readonly Stroke[]): void
  dispose(): void
}

interface Note {
  hertz: number
  afterS: number
  lastsS: number
  gain: number
}

const NOTES: Record<Tone, readonly Note[]> = {
  lastMinute: [{ hertz: 587, afterS: 0, lastsS: 1.2, gain: 0.07 }],
  over: [
    { hertz: 784, afterS: 0, lastsS: 1.6, gain: 0.16 },
    { hertz: 587, afterS: 0.45, lastsS: 2.2, gain: 0.16 },
  ],
}

/** Safari lets a sound begin only within one of these. A finger that comes down isn't one yet, only when it leaves. */
const GESTURES = ['pointerdown', 'touchend', 'keydown'] as const

/** A soft attack and a long fading, like a struck bowl. */
function playNote(context: AudioContext, note: Note, atS: number): OscillatorNode {
  const oscillator = new OscillatorNode(context, { type: 'sine', frequency: note.hertz })
  const volume = new GainNode(context, { gain: 0 })
  volume.gain.setValueAtTime(0, atS)
  volume.gain.linearRampToValueAtTime(note.gain, atS + 0.03)
  volume.gain.exponentialRampToValueAtTime(0.0001, atS + note.lastsS)
  oscillator.connect(volume).connect(context.destination)
  oscillator.start(atS)
  oscillator.stop(atS + note.lastsS)
  return oscillator
}

function playStroke(context: AudioContext, { tone, inMs }: Stroke): OscillatorNode[] {
  const startS = context.currentTime + inMs / 1000
  return NOTES[tone].map((note) => playNote(context, note, startS + note.afterS))
}

function isUnlocked(): boolean {
  return navigator.userActivation?.hasBeenActive ?? false
}

/** Browsers stay silent until a person has clicked, tapped or typed on the page; so does this. */
export function openChimes(): Chimes {
  const disposer = new AbortController()
  let context: AudioContext | null = null
  let sounding: OscillatorNode[] = []
  let planned: { strokes: readonly Stroke[]; atMs: number } = { strokes: [], atMs: 0 }

  const silence = (): void => {
    for (const oscillator of sounding) oscillator.disconnect()
    sounding = []
  }

  /** Not before there is something to play: an open context costs a little power. */
  const play = async (): Promise<void> => {
    silence()
    if (planned.strokes.length === 0) return void context?.suspend()
    if (!isUnlocked() && !context) return
    context ??= new AudioContext()
    await context.resume()
    const passedMs = performance.now() - planned.atMs
    const due = planned.strokes.map((stroke) => ({ ...stroke, inMs: stroke.inMs - passedMs }))
    silence()
    for (const stroke of due) {
      if (stroke.inMs >= 0 && context) sounding.push(...playStroke(context, stroke))
    }
  }
  const replay = (): void => {
    if (context?.state !== 'running') play().catch(() => undefined)
  }

  for (const gesture of GESTURES)
    window.addEventListener(gesture, replay, { capture: true, signal: disposer.signal })
  return {
    plan: (strokes) => {
      planned = { strokes, atMs: performance.now() }
      play().catch(() => undefined)
    },
    dispose: () => {
      disposer.abort()
      silence()
      context?.close().catch(() => undefined)
      context = null
      planned = { strokes: [], atMs: 0 }
    },
  }
}
