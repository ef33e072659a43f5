/** One situation to measure, with a server of its own. */
export type BenchCase = { name: string; runs?: number; serverEnv?: Record<string, string> } & (
  | WorkshopCase
  | JoinCase
  | IdleBoardsCase
  | RestartCase
  | FramesCase
  | OpenCase
  | JoinPageCase
  | StrokeCase
  | HourCase
  | SessionCase
  | RevealCase
  | HeavyFramesCase
)

/** Some people write; all on the same board see it. */
export interface WorkshopCase {
  kind: 'workshop'
  boards: number
  /** Of each board, as the numbers below. */
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
  people: number
  boardBytes: number
}

/** Boards with one person each who does nothing. */
export interface IdleBoardsCase {
  kind: 'idleBoards'
  boards: number
  notes: number
}

/** The server starts again with so many boards in its data folder. Starts servers of its own. */
export interface RestartCase {
  kind: 'restart'
  boards: number
}

/** A host takes everybody to another step, again and again. */
export interface SessionCase {
  kind: 'session'
  people: number
  moves: number
}

/** People write in silence, then the host reveals all of it. */
export interface RevealCase {
  kind: 'reveal'
  people: number
  /** Of each person. */
  notes: number
}

/** One client sends the heaviest frames that are allowed, while people on another board write. */
export interface HeavyFramesCase {
  kind: 'heavyFrames'
  /** Made offline, and sent at once. */
  offlineNotes: number
}

/** A browser looks on while others drag notes. */
export interface FramesCase {
  kind: 'frames'
  notes: number
  people: number
  movesPerSecond: number
  seconds: number
}

/** A browser opens a board: from the click on "join" to the picture. */
export interface OpenCase {
  kind: 'open'
  notes: number
}

/** A browser follows an invitation: what it loads, and when the name can be typed. */
export interface JoinPageCase {
  kind: 'joinPage'
  cpuSlowdown: number
}

/** A browser draws one long freehand line. */
export interface StrokeCase {
  kind: 'stroke'
  seconds: number
}

/** A workshop of an hour, as fast as the machine can. The bots use the client's own binding. */
export interface HourCase {
  kind: 'hour'
  people: number
  lateJoiners: number
  simulatedMinutes: number
  /** The workshop ends here, however far it got. */
  limitSeconds: number
}

const workshop = (people: number, writers: number, cursorsPerSecond: number): BenchCase => ({
  kind: 'workshop',
  name: `${people} people, ${writers} writing at 10 Hz, cursors at ${cursorsPerSecond} Hz`,
  boards: 1,
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
  { ...workshop(300, 20, 10), serverEnv: { BOARD_MAX_PEOPLE: '400' } },
  {
    kind: 'workshop',
    name: '50 boards with 10 people each, 2 of them writing at 5 Hz, cursors at 5 Hz',
    boards: 50,
    people: 10,
    writers: 2,
    editsPerSecond: 5,
    cursorsPerSecond: 5,
    seconds: 6,
  },
  { kind: 'join', name: '100 people join a 2 MB board at once', people: 100, boardBytes: 2_000_000 },
  { kind: 'session', name: 'step.go reaches 100 people', people: 100, moves: 12 },
  { kind: 'reveal', name: 'reveal of 30 people x 20 notes', people: 30, notes: 20 },
  {
    kind: 'heavyFrames',
    name: 'the heaviest frames of one client, felt on another board',
    offlineNotes: 5000,
  },
  { kind: 'idleBoards', name: '500 idle boards open', boards: 500, notes: 20, runs: 1 },
  { kind: 'restart', name: 'restart with 2000 boards', boards: 2000, runs: 1 },
  { kind: 'joinPage', name: 'browser: join page, CPU slowed down 4 times', cpuSlowdown: 4 },
  { kind: 'open', name: 'browser: open a board of 2000 notes', notes: 2000 },
  {
    kind: 'frames',
    name: 'browser: 500 notes, 20 people dragging at 20 Hz',
    notes: 500,
    people: 20,
    movesPerSecond: 20,
    seconds: 8,
  },
  { kind: 'stroke', name: 'browser: a freehand line of 10 seconds', seconds: 10, runs: 1 },
  {
    kind: 'hour',
    name: 'an hour of workshop, 30 people',
    people: 30,
    lateJoiners: 5,
    simulatedMinutes: 60,
    limitSeconds: 220,
    runs: 1,
  },
]

/** What one run measured, in milliseconds, counts or bytes, by name. */
export type BenchNumbers = Record<string, number>

/** What the bots are told: everything else they ask the server. */
export interface BenchTask<C extends BenchCase = BenchCase> {
  benchCase: C
  url: string
}

/** The cases of one kind. */
export type CaseOf<K extends BenchCase['kind']> = Extract<BenchCase, { kind: K }>
