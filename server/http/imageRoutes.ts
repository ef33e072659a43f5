import express, { type RequestHandler, Router } from 'express'
import { assetIdSchema } from '../../shared/ids.ts'
import { IMAGE_MAX_BYTES, THUMBNAIL_MAX_BYTES } from '../../shared/protocol/http.ts'
import type { ApiParts } from './apiParts.ts'
import { bearerOf, boardIdOf, readBytes, readParam } from './requests.ts'

/** Whatever a browser makes of an upload, it runs nothing, and no other site shows it. */
const HARMLESS = {
  'Content-Security-Policy': "default-src 'none'; sandbox",
  'X-Content-Type-Options': 'nosniff',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Content-Disposition': 'inline',
  'Cache-Control': 'private, max-age=31536000, immutable',
}

/** Images up and down. Who may not upload is told before a byte of the body is read. */
export function imageRoutes({ service: { images }, limits }: ApiParts): Router {
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
  return Router()
    .post('/boards/:id/assets', countUpload, mayAdd, bytesUpTo(IMAGE_MAX_BYTES), async (req, res) => {
      res.status(201).json({ url: await images.add(boardIdOf(req), readBytes(req)) })
    })
    .put(
      '/boards/:id/thumbnail',
      countUpload,
      maySetThumbnail,
      bytesUpTo(THUMBNAIL_MAX_BYTES),
      async (req, res) => {
        res.json({ url: await images.setThumbnail(boardIdOf(req), readBytes(req)) })
      },
    )
    .get('/boards/:id/assets/:assetId', async (req, res) => {
      const assetId = readParam(assetIdSchema, req, 'assetId', 'asset_not_found')
      const { type, bytes } = await images.get(boardIdOf(req), assetId)
      res
        .set(HARMLESS)
        .type(type)
        .send(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))
    })
}

/** The body as bytes, whatever its sender calls it; compressed bodies are refused, they could unpack to anything. */
function bytesUpTo(limit: number): RequestHandler {
  return express.raw({ type: () => true, limit, inflate: false })
}
