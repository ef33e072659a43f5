/** A pause in typing after which a word counts as finished. */
const PAUSE_MS = 1_500
/** Who types on and on is taken along after this time. */
const PATIENCE_MS = 10_000

interface Writing {
  nowMs: number
  /** When the group went on. */
  calledAtMs: number
  /** When this person typed last. */
  typedAtMs: number
}

/** How long somebody who is writing may go on before they are taken along, in ms; 0: not any longer. */
export function writingPauseMs({ nowMs, calledAtMs, typedAtMs }: Writing): number {
  const goAtMs = Math.min(typedAtMs + PAUSE_MS, calledAtMs + PATIENCE_MS)
  return Math.max(0, goAtMs - nowMs)
}
