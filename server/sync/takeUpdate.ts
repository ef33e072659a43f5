import type * as Y from 'yjs'
import { FIRST_SYNC_STRUCTS_MAX, PART_BYTES, STRUCTS_MAX } from './limits.ts'
import type { Verdict } from './updateJudge.ts'
import { outlineUpdate } from './updateOutline.ts'
import { isLight, partsOf } from './updateParts.ts'
import { scanUpdate, type UpdateScan } from './updateScan.ts'

export interface UpdateTaker {
  /** The document as it is now. */
  doc(): Y.Doc
  /** Takes an update that can be worked off in one go, or says why not. */
  take(update: Uint8Array, scan: UpdateScan): Verdict
}

/**
 * Takes a client's update: a small one at once and as a whole, a large one as if it had come in parts, with a pause after each. The
 * first part that is not accepted is the last; what was accepted before stays. Throws BadFrame or TooCostly.
 */
export function* takeUpdate(
  update: Uint8Array,
  isAnswer: boolean,
  { doc, take }: UpdateTaker,
): Generator<void, Verdict> {
  if (update.length <= PART_BYTES) {
    const scan = scanUpdate(update)
    if (isLight(scan, doc())) return take(update, scan)
    yield
  }
  const outline = yield* outlineUpdate(update, isAnswer ? FIRST_SYNC_STRUCTS_MAX : STRUCTS_MAX)
  for (const part of partsOf(update, outline, doc)) {
    const verdict = part ? take(part.update, part.scan) : 'accepted'
    if (verdict !== 'accepted') return verdict
    yield
  }
  return 'accepted'
}
