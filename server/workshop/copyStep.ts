import { PageRecordType, type TLPageId, type TLRecord } from '@tldraw/tlschema'
import type * as Y from 'yjs'
import { recordsOf, writeRecord } from '../../shared/board/layerDoc.ts'
import { indexKeyAt } from '../../shared/templates/indexKeyAt.ts'
import { pageIdOf, type Step, type StepId } from '../../shared/workshop/sessionState.ts'
import { Refusal } from '../boards/refusal.ts'
import { copyPage } from './copyPage.ts'
import { pageContent } from './pageContent.ts'

/** A copy is made in one go, while nobody else has their turn: some 300 ms of work. */
const MAX_RECORDS = 2_000
const MAX_BYTES = 4 * 1024 * 1024

export interface CopyWishes {
  from: StepId
  step: Step
  /** 12 or more URL-safe characters. */
  newId(): string
}

/**
 * A page of its own (at any place) for the copy of a step, with what lies on the original in each of the documents, the stage first.
 * Refuses with `too_large` before it changes anything.
 */
export function copyStep(docs: readonly Y.Doc[], { from, step, newId }: CopyWishes): void {
  const to = pageIdOf(step.id) as TLPageId
  const layers = pageContent(docs, pageIdOf(from))
  checkSize(layers)
  const copies = copyPage(layers, pageIdOf(from), to, newId)
  const page = PageRecordType.create({ id: to, name: step.title, index: indexKeyAt(0) })
  docs.forEach((doc, i) => {
    writeAll(doc, [...(i === 0 ? [page] : []), ...(copies[i] ?? [])])
  })
}

/** Writes new records, in the transaction of the caller. */
export function writeAll(doc: Y.Doc, records: readonly TLRecord[]): void {
  const container = recordsOf(doc)
  if (container) for (const record of records) writeRecord(container, record)
}

function checkSize(layers: readonly TLRecord[][]): void {
  const records = layers.flat()
  const isSmall = records.length <= MAX_RECORDS && JSON.stringify(records).length <= MAX_BYTES
  if (!isSmall) throw new Refusal('too_large', 'there is too much on this step to copy it')
}
