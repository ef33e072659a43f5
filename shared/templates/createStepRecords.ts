import { PageRecordType, type TLPage, type TLPageId, type TLRecord, type TLShapeId } from '@tldraw/tlschema'
import type { IndexKey } from '@tldraw/utils'
import type { ZoneShape } from '../board/zoneShape.ts'
import type { Language } from '../protocol/http.ts'
import { pageIdOf, type StepId } from '../workshop/sessionState.ts'
import { indexKeyAt } from './indexKeyAt.ts'
import type { Template, TemplateZone } from './template.ts'

interface StepWishes {
  template: Template
  language: Language
  stepId: StepId
  /** Where the page stands among the pages. */
  index: IndexKey
  /** Of the step: names the page. */
  title: string
  /** Of the board. When it is a question, zones that take the question show it. */
  boardTitle?: string
}

/** The stage records of one step: its page, then the zones of its template. The same wishes make the same records. */
export function createStepRecords(wishes: StepWishes): TLRecord[] {
  const { template, stepId, index, title } = wishes
  const page = PageRecordType.create({ id: pageIdOf(stepId) as TLPageId, name: title, index })
  return [page, ...template.zones.map((zone, i) => createZone(zone, i, page, wishes))]
}

function createZone(zone: TemplateZone, i: number, page: TLPage, wishes: StepWishes): ZoneShape {
  return {
    id: `shape:zone-${wishes.stepId}-${zone.key}` as TLShapeId,
    typeName: 'shape',
    type: 'zone',
    parentId: page.id,
    index: indexKeyAt(i),
    x: zone.x,
    y: zone.y,
    rotation: 0,
    opacity: 1,
    isLocked: false,
    meta: {},
    props: zoneProps(zone, wishes),
  }
}

function zoneProps(zone: TemplateZone, { language, boardTitle = '' }: StepWishes): ZoneShape['props'] {
  const { w, h, color, look, badge = '' } = zone
  const isQuestion = zone.takesQuestion && boardTitle.trim().endsWith('?')
  const title = isQuestion ? boardTitle.trim() : zone.title[language]
  return { w, h, color, look, badge, title, prompt: zone.prompt[language] }
}
