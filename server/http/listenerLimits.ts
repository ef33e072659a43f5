import type { ServerOptions } from 'node:http'

/** Longer than proxies keep theirs, so that none of them sends into a connection that is just being closed. */
const KEEP_ALIVE_MS = 75_000
/** A browser sends its headers at once; a connection that dribbles them only holds a place. */
const HEADERS_MS = 10_000
/** An image of 10 MB over a slow line; slower ones may be sent smaller. */
const REQUEST_MS = 120_000
/** How often both are looked at. */
const CHECK_MS = 5_000
/** A browser sends about 2 KB in some 20 headers. */
const HEADERS_MAX_BYTES = 16 * 1024

/** What a connection may do before anybody knows who it is. Too many or too large headers are answered with 431. */
export const LISTENER_LIMITS: ServerOptions = {
  keepAliveTimeout: KEEP_ALIVE_MS,
  headersTimeout: HEADERS_MS,
  requestTimeout: REQUEST_MS,
  connectionsCheckingInterval: CHECK_MS,
  maxHeaderSize: HEADERS_MAX_BYTES,
}
