import type { BoardId } from '../../../shared/ids.ts'
import type { Invitation, TakeSeatReply } from '../../../shared/protocol/http.ts'
import { type ClientProblemCode, isPassing, problemCodeOf } from '../../api/ApiProblem.ts'
import { fetchBoard } from '../../api/boards.ts'
import { lastName } from '../../api/lastNameStore.ts'
import { giveUpSeat, type StoredSeat, seatOn } from '../../api/seatStore.ts'
import { type Entry, fetchInvitation, removePerson, takeHostSeat, takeSeat } from '../../api/seats.ts'
import { workspaceKey } from '../../api/workspaceStore.ts'

/** What a browser may do at a board's door. */
export type Admission =
  | { kind: 'seated'; stored: StoredSeat }
  | { kind: 'invited'; entry: Entry; invitation: Invitation }
  | { kind: 'refused'; reason: ClientProblemCode | 'incomplete' }

interface Door {
  boardId: BoardId
  /** Of the link, if its whole address is at hand. */
  secret: string | null
  /** Opened from the gallery: whoever holds its key hosts. */
  asOrganiser?: boolean
  signal?: AbortSignal
}

/** A kept seat first, then the link, then the organiser's key. Rejects only when aborted. */
export async function enterBoard(door: Door): Promise<Admission> {
  try {
    const stored = seatOn(door.boardId).read()
    return stored ? await returnToSeat(door, stored) : await comeIn(door)
  } catch (error) {
    if (door.signal?.aborted) throw error
    return { kind: 'refused', reason: problemCodeOf(error) }
  }
}

/** Reads `Door.asOrganiser` from the state of the history entry. */
export function isFromGallery(state: unknown): boolean {
  return typeof state === 'object' && state !== null && 'asOrganiser' in state
}

/** Keeps the seat for the next visit. */
export function keepSeat({ seat, board }: TakeSeatReply): StoredSeat {
  const stored = { seat, title: board.title, language: board.language }
  seatOn(board.id).write(stored)
  if (seat.name) lastName.write(seat.name)
  return stored
}

async function returnToSeat(door: Door, stored: StoredSeat): Promise<Admission> {
  try {
    const reply = await fetchBoard(door.boardId, stored.seat.token, door.signal)
    const seat = { ...stored.seat, ...reply.person }
    return { kind: 'seated', stored: await upgrade(door, keepSeat({ seat, board: reply.board })) }
  } catch (error) {
    const code = problemCodeOf(error)
    // The board's local copy works without the server; the session connects when it can.
    if (isPassing(code) && !door.signal?.aborted) return { kind: 'seated', stored }
    if (code !== 'seat_invalid') throw error
    giveUpSeat(door.boardId)
    return door.secret || workspaceKey.read() ? comeIn(door) : { kind: 'refused', reason: code }
  }
}

/** Somebody who sits here comes by the host link or the gallery: they become a host, their old seat is given up. */
async function upgrade(door: Door, stored: StoredSeat): Promise<StoredSeat> {
  if (stored.seat.role === 'host') return stored
  const reply = await takeHigherSeat(door, stored.seat.name ?? undefined).catch(() => null)
  if (!reply) return stored
  giveUpSeat(door.boardId)
  await removePerson(door.boardId, stored.seat.token, stored.seat.participantId).catch(() => undefined)
  return keepSeat(reply)
}

async function takeHigherSeat(door: Door, name: string | undefined): Promise<TakeSeatReply | null> {
  const { boardId, secret, signal } = door
  const key = door.asOrganiser ? workspaceKey.read() : null
  if (key) return takeHostSeat(boardId, key, name)
  if (!secret) return null
  const entry = { boardId, secret }
  const invitation = await fetchInvitation(entry, signal)
  return invitation.role === 'host' ? takeSeat(entry, name) : null
}

async function comeIn({ boardId, secret, signal }: Door): Promise<Admission> {
  const key = workspaceKey.read()
  if (secret) {
    const entry = { boardId, secret }
    return { kind: 'invited', entry, invitation: await fetchInvitation(entry, signal) }
  }
  if (!key) return { kind: 'refused', reason: 'incomplete' }
  return comeInAsOrganiser(boardId, key)
}

async function comeInAsOrganiser(boardId: BoardId, key: string): Promise<Admission> {
  try {
    const reply = await takeHostSeat(boardId, key, lastName.read() ?? undefined)
    return { kind: 'seated', stored: keepSeat(reply) }
  } catch (error) {
    const code = problemCodeOf(error)
    const isStranger = ['forbidden', 'link_invalid', 'workspace_key_invalid'].includes(code)
    return { kind: 'refused', reason: isStranger ? 'incomplete' : code }
  }
}
