import type { TLRecord, TLStore } from 'tldraw'
import { richTextOf } from './recordText.ts'

export const DOCUMENT_TYPES = ['document', 'page', 'asset', 'shape', 'binding'] as const

export interface LocalChangesOptions {
  /** True while changes come from the documents: they are nobody's edits here. */
  isMerging(): boolean
  onCreate(record: TLRecord): void
  onChange(id: string, textChanged: boolean): void
}

/**
 * Tells at once which records a person here changed. Not `store.listen`: that one comes a frame later and takes
 * what tldraw does by itself during a merge for the person's edits.
 */
export function observeLocalChanges(store: TLStore, options: LocalChangesOptions): () => void {
  const { sideEffects } = store
  const onCreate = (record: TLRecord): void => {
    if (options.isMerging()) return
    options.onCreate(record)
    options.onChange(record.id, richTextOf(record) !== undefined)
  }
  const onChange = (before: TLRecord, after: TLRecord): void => {
    if (!options.isMerging()) options.onChange(after.id, richTextOf(before) !== richTextOf(after))
  }
  const onDelete = (record: TLRecord): void => {
    if (!options.isMerging()) options.onChange(record.id, false)
  }
  const disposes = DOCUMENT_TYPES.flatMap((type) => [
    sideEffects.registerAfterCreateHandler(type as 'shape', onCreate),
    sideEffects.registerAfterChangeHandler(type as 'shape', onChange),
    sideEffects.registerAfterDeleteHandler(type as 'shape', onDelete),
  ])
  return () => {
    for (const dispose of disposes) dispose()
  }
}
