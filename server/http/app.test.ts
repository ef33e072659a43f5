import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { problemSchema } from '../../shared/protocol/http.ts'
import { openMemoryStorage } from '../storage/memoryStorage.ts'
import { StorageError } from '../storage/storageError.ts'
import { createBoard } from '../testBoards.ts'
import { startTestServer, type TestServer } from '../testServer.ts'
import { openClientFiles } from './clientFiles.ts'

const SCRIPT = `console.log(${JSON.stringify('x'.repeat(5000))})`

describe('the server over HTTP', () => {
  let folder: string
  let server: TestServer
  beforeAll(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), 'denkraum-client-'))
    await mkdir(path.join(folder, 'assets'))
    await writeFile(path.join(folder, 'index.html'), '<!doctype html><title>Denkraum</title>')
    await writeFile(path.join(folder, '.sources'), 'not for everybody')
    await writeFile(path.join(folder, 'assets/index-DqB5a1b2.js'), SCRIPT)
    const clientFiles = (await openClientFiles(folder)) ?? undefined
    server = await startTestServer({
      env: { METRICS_TOKEN: 'token-for-prometheus' },
      ...(clientFiles && { clientFiles }),
    })
  })
  afterAll(async () => {
    await server.close()
    await rm(folder, { recursive: true })
  })
  const html = { headers: { accept: 'text/html,*/*' } }

  it.each(['/', '/join', '/team', '/b/AAAAAAAAAAAA'])(
    'answers the page at %s, never from a stale cache',
    async (page) => {
      const reply = await server.call<string>('GET', page)
      expect(reply.status).toBe(200)
      expect(reply.body).toContain('<title>Denkraum</title>')
      expect(reply.headers.get('cache-control')).toBe('no-cache')
    },
  )

  it('answers an unknown page with the page and 404, an unknown file with a problem', async () => {
    expect(await server.call('GET', '/nowhere', html)).toMatchObject({
      status: 404,
      body: expect.stringContaining('Denkraum'),
    })
    expect(await server.call('GET', '/assets/old-12345678.js')).toMatchObject({
      status: 404,
      body: { code: 'not_found' },
    })
    for (const secret of ['/.sources', '/../package.json', '/..%2fpackage.json', '/assets/'])
      expect((await server.call('GET', secret)).status, secret).toBe(404)
  })

  it('serves hashed files compressed and for good', async () => {
    for (const encoding of ['br', 'gzip']) {
      const reply = await server.call('GET', '/assets/index-DqB5a1b2.js', {
        headers: { 'accept-encoding': encoding },
      })
      expect(reply.body).toBe(SCRIPT)
      expect(reply.headers.get('content-encoding')).toBe(encoding)
      expect(reply.headers.get('cache-control')).toContain('immutable')
      expect(reply.headers.get('content-type')).toMatch('javascript')
    }
    const plain = await server.call('GET', '/assets/index-DqB5a1b2.js', {
      headers: { 'accept-encoding': 'identity' },
    })
    expect(plain.headers.get('content-encoding')).toBeNull()
    const etag = `${plain.headers.get('etag')}`
    const again = await server.call('GET', '/assets/index-DqB5a1b2.js', {
      headers: { 'if-none-match': etag, 'cache-control': 'max-age=0' },
    })
    expect(again.status).toBe(304)
  })

  it('sends a strict content security policy, and no HSTS on http', async () => {
    const { headers } = await server.call('GET', '/')
    const policy = `${headers.get('content-security-policy')}`
    const host = new URL(server.url).host
    expect(policy).toContain("default-src 'self';script-src 'self';")
    expect(policy).toContain(`connect-src 'self' data: blob: ws://${host} wss://${host};`)
    expect(policy).toContain("frame-ancestors 'self'")
    expect(headers.get('strict-transport-security')).toBeNull()
    expect(headers.get('referrer-policy')).toBe('no-referrer')
    expect(headers.get('x-powered-by')).toBeNull()
  })

  it.each([
    ['unknown address', 'GET', '/api/nothing', undefined, 404, 'not_found'],
    ['unknown method', 'PUT', '/api/boards', undefined, 404, 'not_found'],
    ['impossible board id', 'GET', '/api/boards/x', undefined, 404, 'board_not_found'],
    ['unknown board', 'GET', '/api/boards/AAAAAAAAAAAA', undefined, 404, 'board_not_found'],
    ['no title', 'POST', '/api/boards', {}, 400, 'bad_request'],
    ['empty title', 'POST', '/api/boards', { title: '   ' }, 400, 'bad_request'],
    ['unknown template', 'POST', '/api/boards', { title: 'T', template: 'x' }, 400, 'bad_request'],
    ['no body', 'POST', '/api/join', undefined, 400, 'bad_request'],
    ['body of a megabyte', 'POST', '/api/boards', { title: 'x'.repeat(2 ** 20) }, 413, 'too_large'],
    ['no workspace key', 'GET', '/api/boards', undefined, 401, 'workspace_key_invalid'],
    ['broken address', 'GET', '/api/boards/%E0%A4%A', undefined, 400, 'bad_request'],
  ])('answers problem+json: %s', async (_what, method, url, body, status, code) => {
    const reply = await server.call(method, url, { body })
    expect(reply.headers.get('content-type')).toMatch('application/problem+json')
    expect(problemSchema.parse(reply.body)).toMatchObject({ status, code })
    expect(reply.status).toBe(status)
    expect(reply.headers.get('cache-control')).toBe('no-store')
  })

  it('names the field that is wrong, and takes no broken JSON', async () => {
    const reply = await server.call('POST', '/api/boards', { body: { title: 'T', language: 'fr' } })
    expect(reply.body).toMatchObject({ detail: expect.stringMatching(/^language: /) })
    const broken = await fetch(`${server.url}/api/boards`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"title":',
    })
    expect(broken.status).toBe(400)
    expect(problemSchema.parse(await broken.json()).code).toBe('bad_request')
  })

  it('refuses what pages of other origins send', async () => {
    const from = (origin: string) =>
      server.call('POST', '/api/boards', { body: { title: 'T' }, headers: { origin } })
    expect((await from(server.url)).status).toBe(201)
    for (const origin of ['https://evil.example', 'null', `${server.url}.evil.example`])
      expect(await from(origin), origin).toMatchObject({ status: 403, body: { code: 'forbidden' } })
  })

  it('is alive, is ready, and says when it cannot store', async () => {
    expect((await server.call('GET', '/healthz')).status).toBe(200)
    expect((await server.call('GET', '/readyz')).status).toBe(200)
    server.rooms.degraded = true
    expect(await server.call('GET', '/readyz')).toMatchObject({ status: 503, body: { detail: 'degraded' } })
    server.rooms.degraded = false
  })

  it('shows metrics on the machine itself or with the token, not through a proxy', async () => {
    const metrics = (headers: Record<string, string> = {}, token?: string) =>
      server.call<string>('GET', '/metrics', { headers, token })
    expect((await metrics()).body).toContain('denkraum_connections 3')
    expect((await metrics()).body).toContain('route="/boards/:id"')
    const proxied = { 'x-forwarded-for': '127.0.0.1' }
    expect(await metrics(proxied)).toMatchObject({ status: 403, body: { code: 'forbidden' } })
    expect((await metrics(proxied, 'token-for-prometheus')).status).toBe(200)
    expect((await metrics(proxied, 'token-for-prometheuS')).status).toBe(403)
  })
})

it('behind TLS at PUBLIC_URL it makes links and policy for that address', async () => {
  const server = await startTestServer({ env: { PUBLIC_URL: 'https://board.example.org' } })
  const board = await createBoard(server)
  expect(board.links.viewer).toMatch(/^https:\/\/board\.example\.org\/b\//)
  const { headers } = await server.call('GET', '/api/config')
  expect(headers.get('content-security-policy')).toContain('wss://board.example.org')
  expect(headers.get('strict-transport-security')).toMatch('max-age=')
  const origin = 'https://board.example.org'
  expect(
    (await server.call('POST', '/api/boards', { body: { title: 'T' }, headers: { origin } })).status,
  ).toBe(201)
  await server.close()
})

it('says that storing fails, changes nothing, and logs it', async () => {
  const storage = openMemoryStorage()
  const server = await startTestServer({ storage })
  storage.createBoard = async () => {
    throw new StorageError('full', 'no space left')
  }
  const reply = await server.call('POST', '/api/boards', { body: { title: 'T' } })
  expect(reply).toMatchObject({ status: 503, body: { code: 'storage_unavailable' } })
  expect(server.logged()).toContain('no space left')
  storage.createBoard = async () => {
    throw new Error('a bug')
  }
  const bug = await server.call('POST', '/api/boards', { body: { title: 'T' } })
  expect(bug).toMatchObject({ status: 500, body: { code: 'internal' } })
  expect(JSON.stringify(bug.body)).not.toContain('a bug')
  await server.close()
})

it('says what to do when the client is not built', async () => {
  const server = await startTestServer()
  expect(await server.call('GET', '/')).toMatchObject({
    status: 503,
    body: expect.stringContaining('npm run build'),
  })
  await server.close()
})
