import { PageRecordType, type TLPageId, type TLRecord } from '@tldraw/tlschema'
import type { IndexKey } from '@tldraw/utils'
import { isObject } from '../../shared/board/json.ts'
import { validateRecord } from '../../shared/board/schema.ts'
import { pageIdOf, type Step, type StepId } from '../../shared/workshop/sessionState.ts'
import { type TemplateContent, templateImageOf } from './templateContent.ts'

/** Where a template's steps go. */
export interface Placement {
  newStepId(): StepId
  /** 12 or more URL-safe characters, for a shape, binding or asset. */
  newId(): string
  /** The place of the i-th step's page among the pages. */
  pageIndexAt(i: number): IndexKey
  /** The address of the copy of this image of the template. */
  addressOf(imageId: string): string
}

/** Steps for the session and stage records for their pages: the pages and all that stands on them. */
export interface PlacedSteps {
  steps: Step[]
  records: TLRecord[]
}

/** The template's steps with ids of their own throughout: nothing in them points back at the template. */
export function materialise(content: TemplateContent, placement: Placement): PlacedSteps {
  const steps = content.steps.map((step) => ({ ...step, id: placement.newStepId() }))
  const pageIds = content.steps.map((step, i) => [pageIdOf(step.id), pageIdOf(steps[i]?.id ?? '')] as const)
  const otherIds = content.records.map(
    ({ id, typeName }) => [id, `${typeName}:${placement.newId()}`] as const,
  )
  const ids: ReadonlyMap<string, string> = new Map([...pageIds, ...otherIds])
  const pages = steps.map((step, i) => createPage(step, placement.pageIndexAt(i)))
  const others = content.records.map((record) => moveRecord(record, ids, placement))
  return { steps, records: [...pages, ...others] }
}

function createPage({ id, title }: Step, index: IndexKey): TLRecord {
  return PageRecordType.create({ id: pageIdOf(id) as TLPageId, name: title, index })
}

function moveRecord(record: TLRecord, ids: ReadonlyMap<string, string>, { addressOf }: Placement): TLRecord {
  const replace = (text: string) => {
    const imageId = templateImageOf(text)
    return imageId === null ? (ids.get(text) ?? text) : addressOf(imageId)
  }
  return validateRecord(mapStrings(withoutLostAsset(record, ids), replace) as TLRecord)
}

/** An image whose data nobody has is an empty frame, not one that waits for data. */
function withoutLostAsset(record: TLRecord, ids: ReadonlyMap<string, string>): TLRecord {
  if (record.typeName !== 'shape' || !('assetId' in record.props)) return record
  if (ids.has(record.props.assetId ?? '')) return record
  return { ...record, props: { ...record.props, assetId: null } } as TLRecord
}

/** A copy in which every text is what `replace` makes of it, at any depth; the names of fields stay. */
function mapStrings(value: unknown, replace: (text: string) => string): unknown {
  if (typeof value === 'string') return replace(value)
  if (Array.isArray(value)) return value.map((item) => mapStrings(item, replace))
  if (!isObject(value)) return value
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, mapStrings(item, replace)]))
}
