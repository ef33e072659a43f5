import type { WebSocket } from 'ws'

/** A peer that is gone without a word is found after one to two of these. */
const PING_MS = 20_000

/** Pings all sockets in turn and ends those that didn't answer since the last time. Returns its dispose. */
export function keepAlive(sockets: ReadonlySet<WebSocket>, pingMs = PING_MS): () => void {
  const unanswered = new WeakSet<WebSocket>()
  const timer = setInterval(() => {
    for (const ws of sockets) {
      if (unanswered.has(ws)) {
        ws.terminate()
        continue
      }
      unanswered.add(ws)
      ws.once('pong', () => unanswered.delete(ws))
      ws.ping(() => {})
    }
  }, pingMs)
  return () => clearInterval(timer)
}
