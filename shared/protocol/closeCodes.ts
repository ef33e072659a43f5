/**
 * WebSocket close codes. 4400-4499 are final: stock y-websocket (3.1 and later) stops reconnecting.
 * Every other code means "try again".
 */
export const CLOSE = {
  seatInvalid: 4401,
  notAllowed: 4403,
  boardNotFound: 4404,
  removed: 4409,
  /** The client's copy of this layer goes back to what the server does not have (any more): drop it, and come again. */
  staleCopy: 4410,
  reloadForNewVersion: 4426,
  badFrame: 4400,
  /** The server loads the document anew; the client reconnects and loses nothing. */
  roomReset: 4500,
  /** A frame over the limit; after reconnecting the client may send it as its first sync. */
  tooBig: 1009,
  restart: 1012,
  tryAgainLater: 1013,
} as const
