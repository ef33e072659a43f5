import type { AssetStore } from '../boards/assetStore.ts'
import type { BoardRooms } from '../boards/boardPorts.ts'
import type { BoardStore } from '../boards/boardStore.ts'
import type { TemplateStore } from './templateStore.ts'

export interface TemplatePorts {
  store: BoardStore & AssetStore & TemplateStore
  rooms: Pick<BoardRooms, 'read'>
  /** Milliseconds since 1970. */
  now(): number
}
