import * as encoding from 'lib0/encoding'
import { type Awareness, encodeAwarenessUpdate } from 'y-protocols/awareness'
import type { WebsocketProvider } from 'y-websocket'
import { MESSAGE } from '../../shared/protocol/messages.ts'

/** Others' clients that are not ours drop people of whom they hear nothing for 30 s. */
const RENEW_MS = 15_000

function frameOf(awareness: Awareness): Uint8Array<ArrayBuffer> {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, MESSAGE.awareness)
  encoding.writeVarUint8Array(encoder, encodeAwarenessUpdate(awareness, [awareness.clientID]))
  return new Uint8Array(encoding.toUint8Array(encoder))
}

/**
 * Sends our own presence and nobody else's: a stock provider sends everything it hears back to the server. And
 * nobody disappears for having a hidden tab, where timers stop: the server says who has left.
 */
export function announceOwnPresenceOnly(
  provider: WebsocketProvider,
  hasPresence: boolean,
): { dispose(): void } {
  const { awareness } = provider
  awareness.off('update', provider._awarenessUpdateHandler)
  clearInterval(awareness._checkInterval)
  if (!hasPresence) {
    awareness.setLocalState(null)
    return { dispose: () => {} }
  }

  const announce = (): void => {
    const { ws } = provider
    if (provider.wsconnected && ws?.readyState === WebSocket.OPEN) ws.send(frameOf(awareness))
  }
  const onUpdate = (_changes: unknown, origin: unknown): void => {
    if (origin === 'local') announce()
  }
  /** A new clock, so that nobody takes the state for an old one. */
  const renew = (): void => {
    if (provider.wsconnected) awareness.setLocalState(awareness.getLocalState())
  }
  awareness.on('update', onUpdate)
  provider.on('status', renew)
  const timer = setInterval(renew, RENEW_MS)
  return {
    dispose: () => {
      clearInterval(timer)
      awareness.setLocalState(null)
      awareness.off('update', onUpdate)
    },
  }
}
