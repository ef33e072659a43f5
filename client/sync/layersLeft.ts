import type { Layer } from '../../shared/protocol/roles.ts'

/** What an earlier session of the same person leaves to the next one, as Yjs updates (V1). */
export interface LayersLeft {
  /** Documents to go on with. */
  documents: ReadonlyMap<Layer, Uint8Array>
  /** Copies whose history the server does not have: the layer begins anew, and what they hold is carried over. */
  stale: ReadonlyMap<Layer, Uint8Array>
  /** How often in a row. */
  rounds: number
}
