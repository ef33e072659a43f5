import * as encoding from 'lib0/encoding'
import { MESSAGE } from '../../shared/protocol/messages.ts'

/** An awareness frame as a client sends it. */
export function awarenessFrame(...states: { clientId: number; clock: number; state: unknown }[]): Uint8Array {
  const list = encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, states.length)
    for (const { clientId, clock, state } of states) {
      encoding.writeVarUint(encoder, clientId)
      encoding.writeVarUint(encoder, clock)
      encoding.writeVarString(encoder, JSON.stringify(state))
    }
  })
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, MESSAGE.awareness)
    encoding.writeVarUint8Array(encoder, list)
  })
}
