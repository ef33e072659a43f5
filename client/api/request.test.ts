import { afterEach, describe, expect, it, vi } from 'vitest'
import { z } from 'zod'
import { problemCodeOf } from './ApiProblem.ts'
import { request } from './request.ts'

afterEach(() => vi.unstubAllGlobals())

const schema = z.object({ title: z.string() })
const codeOf = (reply: Response | Error) => {
  vi.stubGlobal('fetch', () => (reply instanceof Error ? Promise.reject(reply) : Promise.resolve(reply)))
  return request('/api/x', schema).then(() => 'ok', problemCodeOf)
}
const problem = (status: number, code: string) =>
  Response.json({ type: 'about:blank', title: 'Nope', status, code }, { status })

describe('request', () => {
  it.each([
    ['a good reply', Response.json({ title: 'A' }), 'ok'],
    ['a known problem', problem(403, 'door_closed'), 'door_closed'],
    ['a problem of a newer server', problem(418, 'is_teapot'), 'unexpected'],
    ['a name every object has', problem(400, 'toString'), 'unexpected'],
    ['a reply of another shape', Response.json({ name: 'A' }), 'unexpected'],
    ['a page instead of JSON', new Response('<html>', { status: 200 }), 'unexpected'],
    ['a proxy without its server', new Response('Bad gateway', { status: 502 }), 'no_connection'],
    ['no network', new TypeError('Failed to fetch'), 'no_connection'],
  ])('takes %s', async (_name, reply, expected) => {
    expect(await codeOf(reply)).toBe(expected)
  })

  it('passes on that it was aborted', async () => {
    vi.stubGlobal('fetch', (_path: string, { signal }: RequestInit) => Promise.reject(signal?.reason))
    const controller = new AbortController()
    controller.abort()
    await expect(request('/api/x', schema, { signal: controller.signal })).rejects.toThrow(/abort/i)
  })
})
