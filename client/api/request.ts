import type * as z from 'zod/mini'
import { problemSchema } from '../../shared/protocol/http.ts'
import { ApiProblem, toProblemCode } from './ApiProblem.ts'

/** Long enough for ten megabytes over a slow line. */
const TIMEOUT_MS = 120_000

interface RequestOptions {
  method?: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE'
  /** Workspace key, organiser key or seat token. */
  token?: string | undefined
  /** A Blob goes as it is, anything else as JSON. */
  body?: unknown
  signal?: AbortSignal | undefined
}

/** Asks the API. Rejects with ApiProblem, or with the signal's reason when it was aborted. */
export async function request<T>(
  path: string,
  schema: z.ZodMiniType<T>,
  options: RequestOptions = {},
): Promise<T> {
  const response = await send(path, options)
  const reply = schema.safeParse(await readJson(response, options.signal))
  if (!reply.success) throw new ApiProblem('unexpected', { cause: reply.error })
  return reply.data
}

/** Like `request`, for calls that are answered by 204. */
export async function requestNothing(path: string, options: RequestOptions): Promise<void> {
  await send(path, options)
}

async function send(path: string, options: RequestOptions): Promise<Response> {
  const response = await fetchOrExplain(path, options)
  if (!response.ok) throw await toProblem(response)
  return response
}

async function fetchOrExplain(path: string, options: RequestOptions): Promise<Response> {
  const { method = 'GET', token, body, signal } = options
  const limit = limitTime(signal)
  try {
    const headers = headersFor(token, body)
    return await fetch(path, {
      method,
      headers,
      body: encodeBody(body),
      signal: limit.signal,
      cache: 'no-store',
    })
  } catch (error) {
    if (signal?.aborted) throw signal.reason
    throw new ApiProblem('no_connection', { cause: error })
  } finally {
    limit.clear()
  }
}

/** Not AbortSignal.any: tablets of 2023 do not know it. */
function limitTime(signal: AbortSignal | undefined) {
  const controller = new AbortController()
  const abort = () => controller.abort(signal?.reason)
  const timer = setTimeout(abort, TIMEOUT_MS)
  if (signal?.aborted) abort()
  signal?.addEventListener('abort', abort, { once: true })
  return { signal: controller.signal, clear: () => clearTimeout(timer) }
}

function headersFor(token: string | undefined, body: unknown): Headers {
  const headers = new Headers({ accept: 'application/json' })
  if (token) headers.set('authorization', `Bearer ${token}`)
  if (body !== undefined) headers.set('content-type', body instanceof Blob ? body.type : 'application/json')
  return headers
}

function encodeBody(body: unknown): BodyInit | null {
  if (body === undefined) return null
  return body instanceof Blob ? body : JSON.stringify(body)
}

async function readJson(response: Response, signal: AbortSignal | undefined): Promise<unknown> {
  try {
    return await response.json()
  } catch (error) {
    if (signal?.aborted) throw signal.reason
    throw new ApiProblem(error instanceof SyntaxError ? 'unexpected' : 'no_connection', { cause: error })
  }
}

/** A proxy in front of the server answers 502 to 504 without a problem body while the server restarts. */
async function toProblem(response: Response): Promise<ApiProblem> {
  const body: unknown = await response.json().catch(() => null)
  const problem = problemSchema.safeParse(body)
  if (problem.success) return new ApiProblem(toProblemCode(problem.data.code))
  return new ApiProblem(response.status >= 502 && response.status <= 504 ? 'no_connection' : 'unexpected')
}
