import type { IncomingMessage } from 'node:http'
import type { RequestHandler } from 'express'
import helmet from 'helmet'
import type { Config } from '../config.ts'

const HOST = /^[A-Za-z0-9.-]+(:\d+)?$|^\[[0-9a-f:]+\](:\d+)?$/i

/** Nothing of a third party, no scripts but our own files; what tldraw needs besides is named. */
export function securityHeaders({ publicUrl }: Pick<Config, 'publicUrl'>): RequestHandler[] {
  const isHttps = publicUrl?.startsWith('https:') ?? false
  const headers = helmet({
    contentSecurityPolicy: { useDefaults: false, directives: directives(publicUrl) },
    // Only where TLS is known to be there: on http it would lock people out of the host name.
    strictTransportSecurity: isHttps ? { maxAge: 31_536_000, includeSubDomains: false } : false,
    referrerPolicy: { policy: 'no-referrer' },
  })
  return [headers, refuseDevices]
}

function directives(publicUrl: string | undefined) {
  const sockets = (req: IncomingMessage) =>
    socketSources(publicUrl ? new URL(publicUrl).host : req.headers.host)
  return {
    defaultSrc: ["'self'"],
    scriptSrc: ["'self'"],
    // tldraw puts <style> elements and style attributes into the page.
    styleSrc: ["'self'", "'unsafe-inline'"],
    imgSrc: ["'self'", 'data:', 'blob:'],
    mediaSrc: ["'self'", 'blob:'],
    fontSrc: ["'self'", 'data:'],
    // data: and blob: because tldraw fetches pasted images from there; ws: as older Safari takes 'self' for http only.
    connectSrc: ["'self'", 'data:', 'blob:', sockets],
    workerSrc: ["'self'", 'blob:'],
    frameSrc: ["'none'"],
    objectSrc: ["'none'"],
    baseUri: ["'none'"],
    frameAncestors: ["'self'"],
    formAction: ["'self'"],
  }
}

function socketSources(host: string | undefined): string {
  return host && HOST.test(host) ? `ws://${host} wss://${host}` : "'self'"
}

const refuseDevices: RequestHandler = (_req, res, next) => {
  res.set('Permissions-Policy', 'camera=(), microphone=(), geolocation=(), payment=(), usb=()')
  next()
}
