import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type Board, IMAGE_MAX_BYTES, THUMBNAIL_MAX_BYTES } from '../../shared/protocol/http.ts'
import { gifOf, jpegOf, pngOf } from '../boards/testImages.ts'
import { createBoard, type TestBoard } from '../testBoards.ts'
import { startTestServer, type TestServer } from '../testServer.ts'

const text = (value: string) => new TextEncoder().encode(value)
const padded = (image: Uint8Array, length: number) => {
  const bytes = new Uint8Array(length)
  bytes.set(image)
  return bytes
}

describe('images over HTTP', () => {
  let server: TestServer
  let board: TestBoard
  beforeAll(async () => {
    server = await startTestServer()
  })
  afterAll(() => server.close())
  beforeEach(async () => {
    board = await createBoard(server)
  })

  const upload = (body: Uint8Array, type = 'image/png') =>
    server.call<{ url: string; code?: string }>('POST', `/api/boards/${board.id}/assets`, {
      token: board.seat.token,
      body,
      headers: { 'content-type': type },
    })
  const putThumbnail = (body: Uint8Array) =>
    server.call<{ url: string }>('PUT', `/api/boards/${board.id}/thumbnail`, {
      token: board.seat.token,
      body,
    })
  const storedImages = () => server.storage.assetIds(board.id, 'image')

  it('come back byte for byte, to whoever has the address, and can run nothing', async () => {
    const image = pngOf(3, 2)
    const { status, body } = await upload(image)
    expect(status).toBe(201)
    expect(body.url).toMatch(new RegExp(`^/api/boards/${board.id}/assets/[A-Za-z0-9_-]{22}$`))
    const response = await fetch(server.url + body.url)
    expect(new Uint8Array(await response.arrayBuffer())).toEqual(image)
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'image/png',
      'content-security-policy': "default-src 'none'; sandbox",
      'x-content-type-options': 'nosniff',
      'cross-origin-resource-policy': 'same-origin',
      'cache-control': 'private, max-age=31536000, immutable',
    })
  })

  it('are served as what they are, whatever their sender called them', async () => {
    const { body } = await upload(jpegOf(2, 2), 'image/png')
    expect((await fetch(server.url + body.url)).headers.get('content-type')).toBe('image/jpeg')
  })

  it.each([
    ['an SVG', '<svg xmlns="http://www.w3.org/2000/svg"/>', 'image/svg+xml'],
    ['an SVG that says it is a PNG', '<svg onload="alert(1)"/>', 'image/png'],
    ['a web page that says it is a GIF', '<html><script>alert(1)</script>', 'image/gif'],
  ])('are refused: %s', async (_what, content, type) => {
    const reply = await upload(text(content), type)
    expect(reply).toMatchObject({
      status: 415,
      body: { code: 'unsupported_image', detail: expect.any(String) },
    })
    expect(await storedImages()).toEqual([])
  })

  it('are at most 10 MB', async () => {
    expect((await upload(padded(gifOf(2, 2), IMAGE_MAX_BYTES))).status).toBe(201)
    const tooLarge = await upload(padded(gifOf(2, 2), IMAGE_MAX_BYTES + 1))
    expect(tooLarge).toMatchObject({ status: 413, body: { code: 'too_large' } })
    expect(await storedImages()).toHaveLength(1)
  })

  it('are refused where there are too many bytes, pixels, or none', async () => {
    expect(await upload(pngOf(9000, 9000))).toMatchObject({ status: 413, body: { code: 'too_large' } })
    expect(await upload(new Uint8Array())).toMatchObject({ status: 400, body: { code: 'bad_request' } })
  })

  it('cannot be guessed or found on another board', async () => {
    const { body } = await upload(pngOf(2, 2))
    const id = body.url.split('/').at(-1)
    const other = await createBoard(server)
    const missing = { status: 404, body: { code: 'asset_not_found' } }
    expect(await server.call('GET', `/api/boards/${other.id}/assets/${id}`)).toMatchObject(missing)
    expect(await server.call('GET', `/api/boards/${board.id}/assets/..%2f..%2fetc`)).toMatchObject(missing)
  })

  it('make one thumbnail per board; the newest counts, and the board does not look changed', async () => {
    const before = (await server.storage.board(board.id))?.updatedAt
    await putThumbnail(pngOf(2, 2))
    const { body } = await putThumbnail(pngOf(4, 4))
    const gallery = await server.call<{ boards: Board[] }>('GET', '/api/boards', { token: board.key })
    expect(gallery.body.boards[0]).toMatchObject({ thumbnailUrl: body.url })
    expect(await server.storage.assetIds(board.id, 'thumbnail')).toHaveLength(1)
    expect((await fetch(server.url + body.url)).status).toBe(200)
    expect((await server.storage.board(board.id))?.updatedAt).toBe(before)
    expect(await putThumbnail(padded(gifOf(2, 2), THUMBNAIL_MAX_BYTES + 1))).toMatchObject({ status: 413 })
  })
})
