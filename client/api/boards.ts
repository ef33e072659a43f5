import type { BoardId } from '../../shared/ids.ts'
import {
  assetReplySchema,
  type Board,
  type BoardReply,
  boardOnlyReplySchema,
  boardReplySchema,
  type ClientConfig,
  type CreateBoardReply,
  type CreateBoardRequest,
  clientConfigSchema,
  createBoardReplySchema,
  galleryReplySchema,
  type LinkKind,
  type Links,
  linksReplySchema,
  type PatchBoardRequest,
} from '../../shared/protocol/http.ts'
import { request, requestNothing } from './request.ts'

/** Every call rejects with ApiProblem. `token` is a workspace key or a host's seat token. */
export function fetchConfig(signal?: AbortSignal): Promise<ClientConfig> {
  return request('/api/config', clientConfigSchema, { signal })
}

/** `token`: the workspace key; without one a new workspace is made (with the organiser key where the server asks for it). */
export function createBoard(board: CreateBoardRequest, token?: string): Promise<CreateBoardReply> {
  return request('/api/boards', createBoardReplySchema, { method: 'POST', token, body: board })
}

export async function fetchBoards(workspaceKey: string, signal?: AbortSignal): Promise<Board[]> {
  const { boards } = await request('/api/boards', galleryReplySchema, { token: workspaceKey, signal })
  return boards
}

export function fetchBoard(id: BoardId, seatToken: string, signal?: AbortSignal): Promise<BoardReply> {
  return request(`/api/boards/${id}`, boardReplySchema, { token: seatToken, signal })
}

export async function patchBoard(id: BoardId, token: string, patch: PatchBoardRequest): Promise<Board> {
  const options = { method: 'PATCH', token, body: patch } as const
  return (await request(`/api/boards/${id}`, boardOnlyReplySchema, options)).board
}

export function trashBoard(id: BoardId, token: string): Promise<void> {
  return requestNothing(`/api/boards/${id}`, { method: 'DELETE', token })
}

export async function restoreBoard(id: BoardId, workspaceKey: string): Promise<Board> {
  const options = { method: 'POST', token: workspaceKey } as const
  return (await request(`/api/boards/${id}/restore`, boardOnlyReplySchema, options)).board
}

export async function duplicateBoard(id: BoardId, token: string, title: string): Promise<Board> {
  const options = { method: 'POST', token, body: { title } } as const
  return (await request(`/api/boards/${id}/duplicate`, boardOnlyReplySchema, options)).board
}

export async function renewLink(id: BoardId, token: string, kind: LinkKind): Promise<Links> {
  const options = { method: 'POST', token } as const
  return (await request(`/api/boards/${id}/links/${kind}/renew`, linksReplySchema, options)).links
}

export async function putThumbnail(id: BoardId, token: string, image: Blob): Promise<void> {
  await request(`/api/boards/${id}/thumbnail`, assetReplySchema, { method: 'PUT', token, body: image })
}

/** Answers the image's address on our server. */
export async function uploadImage(
  id: BoardId,
  token: string,
  image: Blob,
  signal?: AbortSignal,
): Promise<string> {
  const options = { method: 'POST', token, body: image, signal } as const
  return (await request(`/api/boards/${id}/assets`, assetReplySchema, options)).url
}
