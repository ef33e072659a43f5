import { DocumentRecordType, TLDOCUMENT_ID, type TLRecord } from '@tldraw/tlschema'
import type { Language } from '../protocol/http.ts'
import type { Step } from '../workshop/sessionState.ts'
import { createStepRecords } from './createStepRecords.ts'
import { indexKeyAt } from './indexKeyAt.ts'
import { stepOf } from './stepOf.ts'
import type { Agenda, AgendaStep, Template } from './template.ts'
import { findTemplate } from './templates.ts'

/**
 * The records of a new board's stage: the document, one page (`page:step-1`) named after the template, its zones. Ids
 * and indices are always the same. `title` is the board's title. Throws a RangeError for an unknown template.
 */
export function createStageRecords(templateId: string, language: Language, title: string): TLRecord[] {
  return createStage([{ templateId }], language, title).records
}

/**
 * The stage records of a new board with all steps of an agenda (`step-1`, `step-2`, ...), and these steps for the
 * session. `title` is the board's title. Throws a RangeError when a template is unknown.
 */
export function createAgendaRecords(
  agenda: Agenda,
  language: Language,
  title: string,
): { records: TLRecord[]; steps: Step[] } {
  return createStage(agenda.steps, language, title)
}

type StepPlan = Pick<AgendaStep, 'templateId'> & Partial<AgendaStep>

function createStage(plans: readonly StepPlan[], language: Language, boardTitle: string) {
  const document = DocumentRecordType.create({ id: TLDOCUMENT_ID, name: boardTitle })
  const steps = plans.map((plan, i) => planStep(plan, i, language))
  const pages = steps.flatMap((step, i) =>
    createStepRecords({
      template: templateOf(step.templateId),
      language,
      stepId: step.id,
      index: indexKeyAt(i),
      title: step.title,
      boardTitle,
    }),
  )
  return { records: [document, ...pages], steps }
}

function planStep({ templateId, title, say, ...plan }: StepPlan, i: number, language: Language): Step {
  return stepOf(templateOf(templateId), language, {
    id: `step-${i + 1}`,
    ...plan,
    ...(title && { title: title[language] }),
    ...(say && { say: say[language] }),
  })
}

function templateOf(id: string): Template {
  const template = findTemplate(id)
  if (!template) throw new RangeError(`no template "${id}"`)
  return template
}
