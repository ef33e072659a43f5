import { WHOLE_UPDATE } from '../../shared/protocol/messages.ts'

const KIB = 1024
const MIB = 1024 * KIB

/** An ordinary frame. Editing makes frames of some hundred bytes, a large paste some hundred kilobytes. */
export const FRAME_MAX_BYTES = 1 * MIB
/** A client's answer to our step 1 may carry a whole board that was edited offline: the size cap of a board. */
export const FIRST_SYNC_MAX_BYTES = 20 * MIB
/** What a socket may send while its document is being loaded, or while what it sent before is worked off. */
export const WAITING_MAX_BYTES = 8 * MIB
/** What is larger counts against the budget of bytes, whatever it is: frames that wait their turn lie in memory. */
export const SMALL_FRAME_BYTES = 64 * KIB
/** One person's presence is some 400 bytes. */
export const AWARENESS_MAX_BYTES = 4 * KIB
/**
 * Presence of one connection: honest clients send at most 20 a second, and now and then one to say that they are still here.
 * What comes above is left out, since the next one says the same; passed on it is at most once per AWARENESS_TICK_MS.
 */
export const CONNECTION_PRESENCE = { perSecond: 22, burst: 60 } as const
/** A frame of somebody else's states, as stock clients send them back; looked at no further. */
export const AWARENESS_FRAME_MAX_BYTES = 256 * KIB

/** What a person has not revealed yet: some thousand notes, or hundreds of drawings. At a reveal the server works through all of it. */
export const OWN_MAX_BYTES = 4 * MIB

/** From this share of a document's size limit on people are told, early enough to tidy up in peace. */
export const NEAR_SIZE_SHARE = 0.8
/** Measuring a document means encoding it: at most once in this time, */
export const MEASURE_PAUSE_MS = 1_000
/** and at most this share of the time, one in so many. */
export const MEASURE_COST_FACTOR = 20
/** Sockets of one seat: ten tabs with three layers each. Sockets of a lost network linger up to 40 s, and count too. */
export const SEAT_MAX_SOCKETS = 30
/** Sockets of one board, for each person it may have: three layers, and as many again that are just being replaced. */
export const SOCKETS_PER_PERSON = 6

/** Updates wait this long for others so that one commit serves them all; people don't notice 15 ms. */
export const GROUP_COMMIT_MS = 15
/** Entries of one commit: keeps a transaction short, so that a stop or a failure costs little. */
export const COMMIT_MAX_ENTRIES = 2_000
/** A commit that takes longer than this is shown to people as a storage problem, whatever comes of it. */
export const SLOW_COMMIT_MS = 1_500
export const COMMIT_RETRY_MIN_MS = 100
export const COMMIT_RETRY_MAX_MS = 3_000
/** How long a stop or the closing of a board waits for the storage. */
export const FLUSH_TIMEOUT_MS = 8_000

/** A calm room: two edits of one gesture travel together, and nobody sees the wait. */
export const CALM_TICK_MS = 4
/** A busy room: browsers draw fifty people's edits smoothly only when they come in this rhythm. */
export const BUSY_TICK_MS = 50
export const CALM_UPDATES_PER_SECOND = 220
export const BUSY_UPDATES_PER_SECOND = 400
/** Up to so many senders in one tick each get a frame without their own updates; more: all get the same frame. */
export const SEPARATE_SENDERS = 4
/** Updates of one tick that are worth merging; larger ones go out as they came, since merging them takes time and saves nothing. */
export const MERGE_MAX_BYTES = 8 * KIB
export const AWARENESS_TICK_MS = 50

/** A reader this far behind goes without cursors until it has caught up. */
export const SKIP_AWARENESS_BYTES = 256 * KIB
/** A reader this far behind (not counting the document it just asked for) is told to come again. */
export const SLOW_READER_BYTES = 8 * MIB
/** Stock clients reconnect when they hear nothing for 30 s; pings don't count for them. */
export const KEEPALIVE_MS = 15_000

/** A room without people is kept so long: a reload or a short loss of connection finds it warm. */
export const IDLE_ROOM_MS = 30_000
export const HOUSEKEEPING_MS = 5_000
/** A stop sends people away in portions, so that they don't all come back in the same instant. */
export const CLOSE_PORTION = 50
export const CLOSE_PAUSE_MS = 20
/** Rows after the last snapshot that make a closing room worth compacting: loading stays in milliseconds. */
export const COMPACT_CLOSED_ROWS = 200
/** The same for a room that stays open for hours; about ten minutes of a busy workshop. */
export const COMPACT_OPEN_ROWS = 5_000
export const COMPACTION_TIMEOUT_MS = 60_000
export const COMPACTION_MAX_HEAP_MB = 1_536

/** Nobody makes a million characters at once; a clock that jumps further is an attack on its owner's later edits. */
export const CLOCK_JUMP_MAX = 1_000_000
/**
 * An update is worked off in parts of about so many structs or living things that it deletes, or of so many bytes: some 5 ms each.
 * Between two parts it is everybody else's turn.
 */
export const PART_STRUCTS = WHOLE_UPDATE.structs
export const PART_BYTES = WHOLE_UPDATE.bytes
/** A part goes on for so long beyond its size so that a record that was begun comes along whole. */
export const PART_STRETCH = 1.5
/** Stored updates above this size are read in parts. What is below takes some 20 ms at most. */
export const LOADED_AT_ONCE_BYTES = 64 * KIB
/** Work on clients' frames in one turn of the event loop; the last part of it may go beyond. What else there is to do comes between. */
export const TURN_MS = 6
/** How long a seat's frames wait for its time budget to grow again before they are looked at anew. */
export const WORK_PAUSE_MS = 20
/**
 * What an ordinary update may hold: four thousand new notes with all their cells. More comes only from scripts, which can send it
 * in parts; our client sends a hundredth of it at once.
 */
export const STRUCTS_MAX = 100_000
/** What a client's answer to our step 1 may hold: a full board made offline has a struct every 13 bytes. */
export const FIRST_SYNC_STRUCTS_MAX = 2_000_000
/**
 * Living things inside one thing that an update deletes or replaces, since Yjs deletes them with it, in one go. A note holds about
 * twenty, a long text some hundred; a container of whole boards is deleted or replaced by no honest client.
 */
export const CASCADE_MAX = 10_000
/** The same, counting also what was deleted in it before: Yjs clears all of it away in one go, some 50 ms. */
export const HELD_MAX = 50_000
/** Values inside arrays and objects that are read in one go. */
export const VALUES_MAX = 200_000
/** JSON texts (marks of rich text, a few bytes each) that are read in one go: takes 100 ms at most to look through. */
export const JSON_MAX_BYTES = 128 * KIB
/** Notes nest six types deep, lists inside lists a few more. What reads a document follows its types by recursion. */
export const TYPES_DEPTH_MAX = 100
/**
 * Steps that Yjs may take to order the things of one part among those that others put in the same place: some 20 ms. Honest
 * edits take a handful each; two frames of 120 kB made for it take more than a minute.
 */
export const ORDERING_STEPS_MAX = 200_000

/**
 * Updates waiting for their missing predecessors, per room; when those come, all of it is applied in one go. More are refused until
 * the sender has resynchronised.
 */
export const PENDING_MAX_BYTES = 64 * KIB
/** Asking a client again for what is missing: at once, then with growing pauses. */
export const RESYNC_MIN_MS = 250
export const RESYNC_MAX_MS = 30_000
/** A client that edits during a long storage outage keeps at most so many barriers waiting. */
export const BARRIERS_MAX = 4_096
/** How long a seat's last change outlives it: longer than any seat check that is still under way. */
export const SEAT_CHANGE_MEMORY_MS = 60_000
/** Client ids remembered per room with their owner and last awareness clock. */
export const AWARENESS_MEMORY_MAX = 5_000

/**
 * Token buckets of one seat, over all its sockets: `perSecond` for good, `burst` at once. Honest clients flush at 20 Hz and
 * stay far below; a script that writes a thousand notes in a loop passes too.
 */
export const SEAT_BUDGETS = {
  frames: { perSecond: 2_000, burst: 20_000 },
  updates: { perSecond: 500, burst: 5_000 },
  updateBytes: { perSecond: 2 * MIB, burst: 32 * MIB },
  awareness: { perSecond: 200, burst: 400 },
  joins: { perSecond: 20, burst: 400 },
  /** Milliseconds that the server works on a seat's frames: nobody takes more than a quarter of it for long. What is above waits. */
  work: { perSecond: 250, burst: 4_000 },
} as const
