import type * as Y from 'yjs'
import { recordMapOf, recordsOf } from '../../shared/board/layerDoc.ts'
import { indexKeyAt } from '../../shared/templates/indexKeyAt.ts'
import type { GuidePage } from '../../shared/workshop/readGuide.ts'
import { pageIdOf, type SessionState } from '../../shared/workshop/sessionState.ts'

/** The pages of a stage document. */
export function pagesOf(stage: Y.Doc): GuidePage[] {
  const records = recordsOf(stage)
  const ids = [...(records?.keys() ?? [])].filter((id) => id.startsWith('page:'))
  return ids.map((id) => {
    const cells = records && recordMapOf(records, id)
    return { id, name: textOf(cells?.get('name')), index: textOf(cells?.get('index')) }
  })
}

function textOf(cell: unknown): string {
  return typeof cell === 'string' ? cell : ''
}

/** Names and orders the pages as the guide does; those that are not in it come last. */
export function writePages(stage: Y.Doc, { steps }: SessionState): void {
  const pages = new Map(pagesOf(stage).map((page) => [page.id, page]))
  const inGuide = steps.flatMap(({ id, title }) => ({ ...pages.get(pageIdOf(id)), id: pageIdOf(id), title }))
  for (const { id, name, title } of inGuide) if (name !== title) setCell(stage, id, 'name', title)
  const ids = new Set(inGuide.map(({ id }) => id))
  const others = [...pages.values()].filter(({ id }) => !ids.has(id)).toSorted(byIndex)
  orderPages(stage, [...inGuide.flatMap(({ id }) => pages.get(id) ?? []), ...others])
}

function byIndex(a: GuidePage, b: GuidePage): number {
  return a.index < b.index ? -1 : 1
}

function orderPages(stage: Y.Doc, pages: readonly GuidePage[]): void {
  const isInOrder = pages.every(({ index }, i) => i === 0 || (pages[i - 1]?.index ?? '') < index)
  if (isInOrder) return
  pages.forEach(({ id, index }, i) => {
    if (index !== indexKeyAt(i)) setCell(stage, id, 'index', indexKeyAt(i))
  })
}

function setCell(stage: Y.Doc, id: string, cell: string, value: string): void {
  const records = recordsOf(stage)
  if (records) recordMapOf(records, id)?.set(cell, value)
}
