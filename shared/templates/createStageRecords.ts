import {
  DocumentRecordType,
  PageRecordType,
  TLDOCUMENT_ID,
  type TLPage,
  type TLPageId,
  type TLRecord,
  type TLShapeId,
} from '@tldraw/tlschema'
import type { IndexKey } from '@tldraw/utils'
import type { ZoneShape } from '../board/zoneShape.ts'
import type { Language } from '../protocol/http.ts'
import type { Template, TemplateZone } from './template.ts'
import { findTemplate } from './templates.ts'

const FIRST_PAGE_ID = 'page:step-1' as TLPageId
const INDEX_DIGITS = '123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'

/**
 * The records of a new board's stage: the document, one page named after the template, its zones. Ids and indices
 * are always the same. `title` is the board's title. Throws a RangeError for an unknown template.
 */
export function createStageRecords(templateId: string, language: Language, title: string): TLRecord[] {
  const template = findTemplate(templateId)
  if (!template) throw new RangeError(`no template "${templateId}"`)
  const page = PageRecordType.create({
    id: FIRST_PAGE_ID,
    name: pageName(template, language),
    index: indexKey(0),
  })
  const document = DocumentRecordType.create({ id: TLDOCUMENT_ID, name: title })
  return [document, page, ...createZones(template, language, title, page)]
}

function pageName(template: Template, language: Language): string {
  return template.zones.length > 0 ? template.title[language] : { de: 'Board', en: 'Board' }[language]
}

function createZones(template: Template, language: Language, title: string, page: TLPage): ZoneShape[] {
  return template.zones.map((zone, i) => ({
    ...zoneFrame(zone, page),
    index: indexKey(i),
    props: zoneProps(zone, language, title),
  }))
}

function zoneFrame({ key, x, y }: TemplateZone, page: TLPage): Omit<ZoneShape, 'index' | 'props'> {
  return {
    id: `shape:zone-${key}` as TLShapeId,
    typeName: 'shape',
    type: 'zone',
    parentId: page.id,
    x,
    y,
    rotation: 0,
    opacity: 1,
    isLocked: false,
    meta: {},
  }
}

function zoneProps(zone: TemplateZone, language: Language, title: string): ZoneShape['props'] {
  const { w, h, color, look, badge = '' } = zone
  const isQuestion = zone.takesQuestion && title.trim().endsWith('?')
  const zoneTitle = isQuestion ? title.trim() : zone.title[language]
  return { w, h, color, look, badge, title: zoneTitle, prompt: zone.prompt[language] }
}

/** tldraw's own index functions add random digits; the same template shall always give the same records. */
function indexKey(i: number): IndexKey {
  return `a${INDEX_DIGITS.charAt(i)}` as IndexKey
}
