import { type Request, type RequestHandler, type Response, Router } from 'express'
import type { ClientFile, ClientFiles, Encoding } from './clientFiles.ts'

const PAGES = [/^\/$/, /^\/(join|team)\/?$/, /^\/b\/[A-Za-z0-9_-]{12}\/?$/]
const ONE_YEAR = 'public, max-age=31536000, immutable'

/** The built client: its files, and its page under every address it knows. Null: it isn't built. */
export function clientRoutes(files: ClientFiles | null): Router {
  return Router().get('/{*path}', files ? serveClient(files) : tellNotBuilt)
}

function serveClient(files: ClientFiles): RequestHandler {
  return async (req, res, next) => {
    const file = req.path === '/index.html' ? null : await files.find(req.path)
    if (file) return sendFile(req, res, file)
    const page = looksLikePage(req) ? await files.find('/index.html') : null
    if (!page) return next()
    res.status(PAGES.some((known) => known.test(req.path)) ? 200 : 404)
    return sendFile(req, res, page)
  }
}

/** A person opened this address; not a script, image or program asking for a file. */
function looksLikePage(req: Request): boolean {
  return /text\/html/.test(req.get('accept') ?? '') || PAGES.some((known) => known.test(req.path))
}

async function sendFile(req: Request, res: Response, file: ClientFile): Promise<void> {
  const encoding = file.isText ? bestEncoding(req) : null
  res.set({ ETag: file.etag, 'Cache-Control': file.isImmutable ? ONE_YEAR : 'no-cache' })
  if (file.isText) res.vary('Accept-Encoding')
  if (encoding) res.set('Content-Encoding', encoding)
  res.type(file.ext).send(encoding ? await file.encoded(encoding) : file.plain)
}

function bestEncoding(req: Request): Encoding | null {
  return (['br', 'gzip'] as const).find((encoding) => req.acceptsEncodings(encoding)) ?? null
}

const tellNotBuilt: RequestHandler = (_req, res) => {
  res
    .status(503)
    .type('text')
    .send('The client is not built. Run "npm run build", then start the server again.\n')
}
