/**
 * Message types on the sync socket: y-websocket's own (0-3) and Denkraum's extensions.
 * A frame is `varUint type` followed by the type's payload (lib0 encoding).
 *
 * - 102 `[varUint8Array payload]`, client to server: "send this back once all I sent before it is durable".
 *   The server echoes it after the commit. The payload is opaque, at most BARRIER_MAX_BYTES.
 * - 103 `[varUint status][varString reason]`, server to client, only after the client sent a 102.
 * - 104 `[]`, server to client, same condition: facts outside the documents (seats, title, door, links)
 *   changed; ask `GET /api/boards/:id` again.
 * - 105 `[varString json]`, server to client, same condition, on the stage layer only: a passing event of the session
 *   (`sessionEventSchema`), kept nowhere.
 */
export const MESSAGE = {
  sync: 0,
  awareness: 1,
  auth: 2,
  queryAwareness: 3,
  barrier: 102,
  status: 103,
  boardChanged: 104,
  sessionEvent: 105,
} as const

export const SYNC_STEP = { step1: 0, step2: 1, update: 2 } as const

export const BARRIER_MAX_BYTES = 16

export const ROOM_STATUS = {
  ok: 0,
  storageDegraded: 1,
  readOnly: 2,
  nearSizeLimit: 3,
  roomFull: 4,
} as const

export type RoomStatus = (typeof ROOM_STATUS)[keyof typeof ROOM_STATUS]

/**
 * An update of at most so many structs and bytes (Yjs, V1) is taken as a whole. The server takes a larger one too, but in parts, with
 * others' edits between them; so clients send what is large in portions of this size.
 */
export const WHOLE_UPDATE = { structs: 600, bytes: 16 * 1024 } as const
