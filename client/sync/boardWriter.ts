import type { TLRecord } from 'tldraw'
import type * as Y from 'yjs'
import { isDrawable } from '../../shared/board/isDrawable.ts'
import type { JsonObject } from '../../shared/board/json.ts'
import type { Layer } from '../../shared/protocol/roles.ts'
import type { LayerRecordsByLayer } from './boardRecords.ts'
import { applyWrites, type RecordWrite } from './layerWrites.ts'
import { LOCAL_EDIT } from './origins.ts'

/** Writes into the layer documents what this person may write. */
export interface BoardWriter {
  /** Answers what was written. */
  write(writes: readonly RecordWrite[], origin: string): readonly RecordWrite[]
  /** And takes it for known at once. Not logged: what repairs the board is nobody's edit, and no undo takes it back. */
  writeOwn(writes: readonly RecordWrite[]): readonly RecordWrite[]
}

export interface BoardWriterOptions {
  docs: ReadonlyMap<Layer, Y.Doc>
  mayWrite(layer: Layer, record: TLRecord): boolean
}

export function createBoardWriter(
  { docs, mayWrite }: BoardWriterOptions,
  layers: LayerRecordsByLayer,
): BoardWriter {
  const isAllowed = ({ layer, before, after }: RecordWrite): boolean => {
    const record = after ?? before
    const isFit = record !== null && isDrawable(record as unknown as JsonObject)
    return isFit && docs.has(layer) && mayWrite(layer, record)
  }

  const write: BoardWriter['write'] = (writes, origin) => {
    const allowed = writes.filter(isAllowed)
    applyWrites(docs, allowed, origin)
    return allowed
  }

  return {
    write,
    writeOwn: (writes) => {
      const written = write(writes, LOCAL_EDIT)
      for (const { layer, id, after } of written) layers.get(layer)?.assume(id, after)
      return written
    },
  }
}
