import type { BoardId, ParticipantId } from '../../shared/ids.ts'
import {
  type Invitation,
  invitationReplySchema,
  type PatchPersonRequest,
  peopleReplySchema,
  personReplySchema,
  type SeatedPerson,
  type TakeSeatReply,
  takeSeatReplySchema,
} from '../../shared/protocol/http.ts'
import type { Person } from '../../shared/protocol/people.ts'
import { request, requestNothing } from './request.ts'

/** How somebody asks to come in: by a link's secret or by a short code. */
export type Entry = { boardId: BoardId; secret: string } | { code: string }

/** What does this link or code lead to? Rejects with ApiProblem, as all calls here. */
export function fetchInvitation(entry: Entry, signal?: AbortSignal): Promise<Invitation> {
  return request('/api/invitations', invitationReplySchema, { method: 'POST', body: entry, signal })
}

/** Takes a seat; without a name an anonymous one. */
export function takeSeat(entry: Entry, name?: string): Promise<TakeSeatReply> {
  if ('code' in entry) return post('/api/join', { code: entry.code, name })
  return post(`/api/boards/${entry.boardId}/seats`, { secret: entry.secret, name })
}

/** A host seat for whoever holds the board's workspace key. */
export function takeHostSeat(boardId: BoardId, workspaceKey: string, name?: string): Promise<TakeSeatReply> {
  return post(`/api/boards/${boardId}/seats`, { name }, workspaceKey)
}

export async function fetchPeople(
  boardId: BoardId,
  token: string,
  signal?: AbortSignal,
): Promise<SeatedPerson[]> {
  return (await request(`/api/boards/${boardId}/people`, peopleReplySchema, { token, signal })).people
}

export async function patchPerson(
  boardId: BoardId,
  token: string,
  id: ParticipantId,
  patch: PatchPersonRequest,
): Promise<Person> {
  const options = { method: 'PATCH', token, body: patch } as const
  return (await request(`/api/boards/${boardId}/people/${id}`, personReplySchema, options)).person
}

export function removePerson(boardId: BoardId, token: string, id: ParticipantId): Promise<void> {
  return requestNothing(`/api/boards/${boardId}/people/${id}`, { method: 'DELETE', token })
}

function post(path: string, body: unknown, token?: string): Promise<TakeSeatReply> {
  return request(path, takeSeatReplySchema, { method: 'POST', body, token })
}
