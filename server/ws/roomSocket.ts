import { WebSocket } from 'ws'
import { CLOSE } from '../../shared/protocol/closeCodes.ts'
import type { RoomConnection, RoomSocket } from '../sync/rooms.ts'

/** Ties a WebSocket to a room: frames in, frames out, and the end of either. */
export function bindSocket(ws: WebSocket, connect: (socket: RoomSocket) => RoomConnection): void {
  // First of all: a bad frame or a reset is emitted as an error, which without a listener ends the process.
  ws.on('error', () => ws.terminate())
  const connection = connect(roomSocketOf(ws))
  ws.on('message', (data: Buffer, isBinary) => {
    if (isBinary) connection.receive(data)
    else refuseText(ws, connection)
  })
  ws.on('close', () => connection.closed())
}

function refuseText(ws: WebSocket, connection: RoomConnection): void {
  connection.closed()
  ws.close(CLOSE.badFrame, 'text frame')
}

function roomSocketOf(ws: WebSocket): RoomSocket {
  return {
    send(frame) {
      // An error of one send comes as 'close' too.
      if (ws.readyState === WebSocket.OPEN) ws.send(frame, () => {})
    },
    close: (code, reason) => ws.close(code, reason),
    get bufferedAmount() {
      return ws.bufferedAmount
    },
  }
}
