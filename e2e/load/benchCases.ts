/** One situation to measure. All people sit on one board. */
export type BenchCase = WorkshopCase | JoinCase

/** Some people write; all see it. */
export interface WorkshopCase {
  kind: 'workshop'
  name: string
  people: number
  writers: number
  /** Changes per second of each writer. */
  editsPerSecond: number
  /** Cursor movements per second of each person. */
  cursorsPerSecond: number
  seconds: number
}

/** Everybody opens a board that is already full, in the same moment. */
export interface JoinCase {
  kind: 'join'
  name: string
  people: number
  boardBytes: number
}

const workshop = (people: number, writers: number, cursorsPerSecond: number): WorkshopCase => ({
  kind: 'workshop',
  name: `${people} people, ${writers} writing at 10 Hz, cursors at ${cursorsPerSecond} Hz`,
  people,
  writers,
  editsPerSecond: 10,
  cursorsPerSecond,
  seconds: 6,
})

export const BENCH_CASES: readonly BenchCase[] = [
  workshop(30, 10, 0),
  workshop(30, 10, 10),
  workshop(100, 20, 0),
  workshop(100, 20, 10),
  { kind: 'join', name: '100 people join a 2 MB board at once', people: 100, boardBytes: 2_000_000 },
]

/** What one run measured, in milliseconds, counts or bytes, by name. */
export type BenchNumbers = Record<string, number>

/** What the bots are told: everything else they ask the server. */
export interface BenchTask {
  benchCase: BenchCase
  url: string
}
