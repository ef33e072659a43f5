import { ROOM_STATUS, type RoomStatus } from '../../shared/protocol/messages.ts'
import { encodeStatus } from './frames.ts'

/** How a room, or a client in it, is doing: what 103 says. */
export type StatusLine = readonly [status: RoomStatus, reason: string]

export const ALL_WELL: StatusLine = [ROOM_STATUS.ok, '']
export const STORAGE_DEGRADED: StatusLine = [ROOM_STATUS.storageDegraded, 'storage']
export const NEAR_SIZE_LIMIT: StatusLine = [ROOM_STATUS.nearSizeLimit, 'near']

/** What the server says by itself to clients that know the extensions: those that have sent a barrier. */
export interface ExtensionOutput {
  enable(): void
  /** Left out if it is what the client was told last. */
  status(line: StatusLine): void
  /** Any other frame. */
  tell(frame: Uint8Array): void
}

export function createExtensionOutput(send: (frame: Uint8Array) => void): ExtensionOutput {
  let enabled = false
  let told = ALL_WELL
  return {
    enable() {
      enabled = true
    },
    status(line) {
      if (!enabled || (line[0] === told[0] && line[1] === told[1])) return
      told = line
      send(encodeStatus(...line))
    },
    tell(frame) {
      if (enabled) send(frame)
    },
  }
}
