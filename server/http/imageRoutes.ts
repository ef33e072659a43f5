import express, { type RequestHandler, type Response, Router } from 'express'
import { assetIdSchema } from '../../shared/ids.ts'
import { IMAGE_MAX_BYTES, THUMBNAIL_MAX_BYTES } from '../../shared/protocol/http.ts'
import type { AssetRow } from '../boards/assetStore.ts'
import type { ApiParts } from './apiParts.ts'
import { createImageShelf } from './imageShelf.ts'
import { bearerOf, boardIdOf, readBytes, readParam } from './requests.ts'
import { createTurnstile } from './turnstile.ts'

/** Bodies that are read at once, of 10 MB each at most; a browser sends six at a time. */
const UPLOADS = { total: 32, each: 6 }
/** Different images that are sent at once. */
const DOWNLOADS = 48
/** As long as an upload may take. Whoever reads more slowly only holds a place. */
const SEND_MS = 120_000

/** Whatever a browser makes of an upload, it runs nothing, and no other site shows it. */
const HARMLESS = {
  'Content-Security-Policy': "default-src 'none'; sandbox",
  'X-Content-Type-Options': 'nosniff',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Content-Disposition': 'inline',
  'Cache-Control': 'private, max-age=31536000, immutable',
}

/** Images up and down. Who may not upload is told before a byte of the body is read. */
export function imageRoutes({ service: { images }, limits, needsDiskRoom }: ApiParts): Router {
  const countUpload: RequestHandler = async (req, _res, next) => {
    await limits.count('uploads', req)
    next()
  }
  const mayAdd: RequestHandler = async (req, _res, next) => {
    await images.mayAdd(boardIdOf(req), bearerOf(req))
    next()
  }
  const maySetThumbnail: RequestHandler = async (req, _res, next) => {
    await images.maySetThumbnail(boardIdOf(req), bearerOf(req))
    next()
  }
  const uploads = createTurnstile(UPLOADS)
  const takeTurn: RequestHandler = async (req, res, next) => {
    const leave = await uploads.enter(bearerOf(req) ?? '')
    if (!leaveWith(res, leave)) next()
  }
  const shelf = createImageShelf<AssetRow>(DOWNLOADS)
  return Router()
    .post(
      '/boards/:id/assets',
      countUpload,
      mayAdd,
      needsDiskRoom,
      takeTurn,
      bytesUpTo(IMAGE_MAX_BYTES),
      async (req, res) => {
        res.status(201).json({ url: await images.add(boardIdOf(req), readBytes(req)) })
      },
    )
    .put(
      '/boards/:id/thumbnail',
      countUpload,
      maySetThumbnail,
      needsDiskRoom,
      takeTurn,
      bytesUpTo(THUMBNAIL_MAX_BYTES),
      async (req, res) => {
        res.json({ url: await images.setThumbnail(boardIdOf(req), readBytes(req)) })
      },
    )
    .get('/boards/:id/assets/:assetId', async (req, res) => {
      const assetId = readParam(assetIdSchema, req, 'assetId', 'asset_not_found')
      const boardId = boardIdOf(req)
      const { image, putBack } = await shelf.take(`${boardId}/${assetId}`, () => images.get(boardId, assetId))
      if (leaveWith(res, putBack)) return
      const { type, bytes } = image
      const tooSlow = setTimeout(() => res.destroy(), SEND_MS)
      res
        .on('close', () => clearTimeout(tooSlow))
        .set(HARMLESS)
        .type(type)
        .send(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))
    })
}

/** The body as bytes, whatever its sender calls it; compressed bodies are refused, they could unpack to anything. */
function bytesUpTo(limit: number): RequestHandler {
  return express.raw({ type: () => true, limit, inflate: false })
}

/** Calls `leave` when the response is over. True: it is already, its reader has gone. */
function leaveWith(res: Response, leave: () => void): boolean {
  const isOver = res.destroyed || res.req.socket.destroyed
  if (isOver) leave()
  else res.once('close', leave)
  return isOver
}
