import type { Layer } from '../../shared/protocol/roles.ts'
import { createGapKeeper, type GapKeeper } from './gapKeeper.ts'
import { OWN_MAX_BYTES } from './limits.ts'
import type { LiveDoc } from './liveDoc.ts'
import { createSizeGauge, type SizeGauge } from './sizeGauge.ts'

/** What a room holds while its document is loaded. */
export interface RoomContent {
  readonly gaps: GapKeeper
  readonly size: SizeGauge | null
  /** Throws unless the document is loaded. */
  live(): LiveDoc
  put(live: LiveDoc): void
  drop(): void
}

/** `onMeasured`: how large the document is was found out anew. */
export function createRoomContent(
  options: { layer: Layer; maxBytes: number },
  onMeasured: (hasShrunk: boolean) => void,
): RoomContent {
  const gaps = createGapKeeper(options.layer)
  const maxBytes = options.layer === 'own' ? Math.min(OWN_MAX_BYTES, options.maxBytes) : options.maxBytes
  let loaded: LiveDoc | null = null
  let size: SizeGauge | null = null
  return {
    gaps,
    get size() {
      return size
    },
    live() {
      if (!loaded) throw new Error('room is not open')
      return loaded
    },
    put(live) {
      loaded = live
      size = createSizeGauge({ maxBytes, measure: () => live.measure(), onMeasured })
    },
    drop() {
      size?.dispose()
      size = null
      loaded?.destroy()
      loaded = null
    },
  }
}
