import type { NoteState } from './notes.ts'

/** All that one writer did to the notes that nobody else touches, and how much of it the server acknowledged. */
export interface NoteHistory {
  readonly operations: number
  readonly acknowledged: number
  /** The notes that are there, as the writer sees them. */
  present(): string[]
  last(id: string): NoteState
  did(id: string, state: NoteState): void
  /** What the writer did up to now; for `acknowledge` once the server says it is durable. */
  position(): number
  acknowledge(position: number): void
  knows(id: string): boolean
  /** Compares with what is really there. Answers one line for each note that is not as it must be. */
  judge(read: (id: string) => NoteState): string[]
  /** From now on what is there counts as the truth: for a writer whose memory is gone. */
  adopt(read: (id: string) => NoteState): void
}

interface NotePast {
  states: NoteState[]
  /** The newest state that the server acknowledged. */
  acknowledged: number
}

export function createNoteHistory(): NoteHistory {
  const notes = new Map<string, NotePast>()
  let log: { id: string; state: number }[] = []
  let start = 0
  let acknowledged = 0

  const pastOf = (id: string): NotePast => {
    const past = notes.get(id) ?? { states: [null], acknowledged: 0 }
    notes.set(id, past)
    return past
  }
  const last = (id: string) => notes.get(id)?.states.at(-1) ?? null
  return {
    get operations() {
      return start + log.length
    },
    get acknowledged() {
      return acknowledged
    },
    present: () => [...notes.keys()].filter((id) => last(id) !== null),
    last,
    did(id, state) {
      const { states } = pastOf(id)
      log.push({ id, state: states.push(state) - 1 })
    },
    position: () => start + log.length,
    acknowledge(position) {
      const done = log.splice(0, Math.max(0, position - start))
      start += done.length
      acknowledged += done.length
      for (const { id, state } of done) pastOf(id).acknowledged = state
    },
    knows: (id) => notes.has(id),
    judge: (read) => [...notes].flatMap(([id, past]) => judgeNote(id, past, read(id))),
    adopt(read) {
      for (const [id, past] of notes) Object.assign(past, { states: [read(id)], acknowledged: 0 })
      start += log.length
      log = []
    },
  }
}

/** Everything from the last acknowledged state on is right: what came after may or may not have arrived. */
function judgeNote(id: string, { states, acknowledged }: NotePast, found: NoteState): string[] {
  const possible = states.slice(acknowledged).map((state) => JSON.stringify(state))
  if (possible.includes(JSON.stringify(found))) return []
  return [`${id}: acknowledged ${possible[0]}, found ${JSON.stringify(found)}`]
}
