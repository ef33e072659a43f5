import * as Y from 'yjs'
import type { Layer } from '../../shared/protocol/roles.ts'
import { carryOver } from './carryOver.ts'
import type { LayerConnection } from './layerConnection.ts'
import { after, LOAD_LIMIT_MS, readLocalCopy, removeLocalCopy } from './localCopy.ts'
import { CARRIED_OVER } from './origins.ts'

export interface FormerSeatOptions {
  /** The former seat's local copies. */
  copyNameOf(layer: Layer): string
  mayWrite(layer: Layer): boolean
  docs: ReadonlyMap<Layer, Y.Doc>
  connections: ReadonlyMap<Layer, LayerConnection>
  /** All of it is on the server's disk. */
  onTaken(): void
}

/** Brings what this browser has of a former seat of the same person to the present one. The copies stay until that is on disk. */
export interface FormerSeat {
  /** The copies have been read, or take too long to wait for them. Never rejects. */
  readonly loaded: Promise<void>
  /** How far the connections are may have changed. */
  check(): void
  /** What was not taken by now is taken another time. */
  close(): void
}

export function openFormerSeat(options: FormerSeatOptions): FormerSeat {
  const { docs, connections, mayWrite, copyNameOf } = options
  const waiting = new Map<Layer, Uint8Array>()
  let isRead = false
  let isClosed = false

  const read = async (layer: Layer, doc: Y.Doc): Promise<void> => {
    const update = await readLocalCopy(copyNameOf(layer))
    if (!update || isClosed || !mayWrite(layer)) return
    // What everybody shares is one history, whoever brings it.
    if (layer === 'shared') Y.applyUpdate(doc, update, CARRIED_OVER)
    else waiting.set(layer, update)
  }
  const carry = (): void => {
    for (const [layer, copy] of waiting) {
      const doc = docs.get(layer)
      if (!doc || !connections.get(layer)?.hasSynced()) continue
      waiting.delete(layer)
      carryOver(copy, doc)
    }
  }
  const isSafe = (): boolean =>
    [...connections.values()].every((connection) => {
      const { online, saved, version } = connection.saving()
      return online && saved >= version
    })
  const check = (): void => {
    if (!isRead || isClosed) return
    carry()
    if (waiting.size > 0 || !isSafe()) return
    isClosed = true
    for (const layer of docs.keys()) removeLocalCopy(copyNameOf(layer))
    options.onTaken()
  }
  const readAll = async (): Promise<void> => {
    await Promise.all([...docs].map(([layer, doc]) => read(layer, doc)))
    isRead = true
    check()
  }
  return {
    loaded: Promise.race([readAll(), after(LOAD_LIMIT_MS)]).catch(() => undefined),
    check,
    close: () => {
      isClosed = true
    },
  }
}
