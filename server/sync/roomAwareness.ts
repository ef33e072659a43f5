import type { ParticipantId } from '../../shared/ids.ts'
import type { Person } from '../../shared/protocol/people.ts'
import { awarenessStateSchema, type Presence } from '../../shared/protocol/presence.ts'
import { createByteReader, readSafely } from './byteReader.ts'
import { encodeAwareness, encodeAwarenessEntry } from './frames.ts'
import { AWARENESS_MAX_BYTES, AWARENESS_MEMORY_MAX, AWARENESS_TICK_MS } from './limits.ts'

/** A connection as awareness sees it. */
export interface AwarePeer {
  readonly person: Person
  sendAwareness(frame: Uint8Array): void
}

/**
 * Who is where in one room. Every connection has at most one state, under one client id; the server writes `person` into it and
 * counts the clocks it sends by itself. All changes of a tick go out in one frame.
 */
export interface RoomAwareness<Peer extends AwarePeer> {
  /** A client's awareness update. Anything that isn't its own single state is ignored. Throws BadFrame. */
  receive(peer: Peer, states: Uint8Array): void
  /** The person's name, colour or role has changed. */
  restamp(peer: Peer): void
  leave(peer: Peer): void
  /** All present states; null if there are none. */
  currentFrame(): Uint8Array | null
  /** The live connection that a client id belongs to. */
  ownerOf(clientId: number): Peer | null
  /** What this person told last about their view; of several tabs the one that came last. */
  presenceOf(participantId: ParticipantId): Presence | null
  dispose(): void
}

interface PeerState<Peer> {
  peer: Peer
  clientId: number
  presence: Presence | null | undefined
  /** What the others have been told: never goes back, also when the client starts anew. */
  clock: number
  /** What the client itself counts. */
  clientClock: number
  present: boolean
  entry: Uint8Array
}

interface IncomingState {
  clientId: number
  clock: number
  json: string
}

export function createRoomAwareness<Peer extends AwarePeer>(
  peers: () => Iterable<Peer>,
): RoomAwareness<Peer> {
  const byClient = new Map<number, PeerState<Peer>>()
  const byPeer = new Map<Peer, PeerState<Peer>>()
  const remembered = new Map<number, { participantId: string; clock: number }>()
  const dirty = new Map<number, PeerState<Peer>>()
  let timer: NodeJS.Timeout | null = null

  function remember(state: PeerState<Peer>): void {
    remembered.delete(state.clientId)
    remembered.set(state.clientId, { participantId: state.peer.person.participantId, clock: state.clock })
    if (remembered.size <= AWARENESS_MEMORY_MAX) return
    for (const clientId of remembered.keys()) {
      if (byClient.has(clientId)) continue
      remembered.delete(clientId)
      return
    }
  }

  /** A client id stays its first user's; the same person may come back with it, also before the old socket is known dead. */
  function bind(peer: Peer, clientId: number): PeerState<Peer> | null {
    const bound = byPeer.get(peer)
    if (bound) return bound.clientId === clientId ? bound : null
    const known = remembered.get(clientId)
    if (known && known.participantId !== peer.person.participantId) return null
    const previous = byClient.get(clientId)
    if (previous) byPeer.delete(previous.peer)
    const state: PeerState<Peer> = {
      peer,
      clientId,
      presence: undefined,
      clock: known?.clock ?? 0,
      clientClock: 0,
      present: false,
      entry: new Uint8Array(),
    }
    byClient.set(clientId, state)
    byPeer.set(peer, state)
    return state
  }

  function publish(state: PeerState<Peer>, clock: number): void {
    const json = state.present
      ? JSON.stringify({ person: state.peer.person, presence: state.presence })
      : 'null'
    state.clock = clock
    state.entry = encodeAwarenessEntry(state.clientId, clock, json)
    remember(state)
    dirty.set(state.clientId, state)
    timer ??= setTimeout(tick, AWARENESS_TICK_MS)
  }

  function tick(): void {
    timer = null
    const changed = [...dirty.values()]
    dirty.clear()
    const frame = encodeAwareness(changed.map((state) => state.entry))
    for (const peer of peers()) peer.sendAwareness(ownLeftOut(peer, changed) ?? frame)
  }

  /** A clock ahead of the client's own would make it take its own older state for news, and stock clients send news back. */
  function ownLeftOut(peer: Peer, changed: readonly PeerState<Peer>[]): Uint8Array | null {
    const own = byPeer.get(peer)
    if (!own || own.clock <= own.clientClock || !changed.includes(own)) return null
    return encodeAwareness(changed.filter((state) => state !== own).map((state) => state.entry))
  }

  function accept(peer: Peer, incoming: IncomingState): void {
    const parsed: unknown = JSON.parse(incoming.json)
    if (parsed === null && !byPeer.has(peer)) return
    const state = bind(peer, incoming.clientId)
    if (!state) return
    state.present = parsed !== null
    state.presence = parsed === null ? undefined : presenceOf(parsed)
    state.clientClock = incoming.clock
    publish(state, Math.max(incoming.clock, state.clock + 1))
  }

  return {
    receive(peer, states) {
      const incoming = readSafely(() => readSingleState(states))
      if (incoming) readSafely(() => accept(peer, incoming))
    },
    restamp(peer) {
      const state = byPeer.get(peer)
      if (state?.present) publish(state, state.clock + 1)
    },
    leave(peer) {
      const state = byPeer.get(peer)
      if (!state) return
      byPeer.delete(peer)
      byClient.delete(state.clientId)
      if (!state.present) return
      state.present = false
      // The same clock: "left" wins over the state it ends, and the client's next state over both.
      publish(state, state.clock)
    },
    currentFrame() {
      const present = [...byClient.values()].filter((state) => state.present)
      return present.length > 0 ? encodeAwareness(present.map((state) => state.entry)) : null
    },
    presenceOf(participantId) {
      const states = [...byPeer.values()].filter((state) => state.peer.person.participantId === participantId)
      return states.findLast((state) => state.present && state.presence)?.presence ?? null
    },
    ownerOf: (clientId) => byClient.get(clientId)?.peer ?? null,
    dispose() {
      if (timer) clearTimeout(timer)
    },
  }
}

const CLOCK_MAX = 2 ** 40

/** Null for frames that hold another number of states: stock clients send everything they hear back to the server. */
function readSingleState(states: Uint8Array): IncomingState | null {
  const reader = createByteReader(states)
  if (reader.uint() !== 1) return null
  if (states.length > AWARENESS_MAX_BYTES) return null
  const incoming = { clientId: reader.uint(), clock: reader.uint(), json: reader.text() }
  return incoming.clock <= CLOCK_MAX ? incoming : null
}

const presenceField = awarenessStateSchema.shape.presence

/** Only what the schema knows; a malformed presence is as good as none. */
function presenceOf(state: unknown): Presence | null | undefined {
  if (typeof state !== 'object' || state === null || !('presence' in state)) return undefined
  const parsed = presenceField.safeParse(state.presence)
  return parsed.success ? parsed.data : undefined
}
