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
  /** Is a write just being told to those who observe the documents? */
  isWriting(): boolean
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

  let writing = false
  const write: BoardWriter['write'] = (writes, origin) => {
    const allowed = writes.filter(isAllowed)
    writing = true
    try {
      applyWrites(docs, allowed, origin)
    } finally {
      writing = false
    }
    return allowed
  }

  return {
    isWriting: () => writing,
    write,
    writeOwn: (writes) => {
      const written = write(writes, LOCAL_EDIT)
      for (const { layer, id, after } of written) layers.get(layer)?.assume(id, after)
      return written
    },
  }
}
