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
  /** What the person just made is too large, too long or too far away to be kept; the screen goes back. */
  onUndrawable?(): void
}

export function createBoardWriter(
  { docs, mayWrite, onUndrawable }: BoardWriterOptions,
  layers: LayerRecordsByLayer,
): BoardWriter {
  const isAllowed = ({ layer, before, after }: RecordWrite): boolean => {
    const record = after ?? before
    return record !== null && docs.has(layer) && mayWrite(layer, record)
  }
  const isFit = ({ after }: RecordWrite): boolean => !after || isDrawable(after as unknown as JsonObject)

  let writing = false
  const write: BoardWriter['write'] = (writes, origin) => {
    const allowed = writes.filter(isAllowed)
    const fit = allowed.filter(isFit)
    writing = true
    try {
      applyWrites(docs, fit, origin)
    } finally {
      writing = false
    }
    if (fit.length < allowed.length) onUndrawable?.()
    return fit
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
