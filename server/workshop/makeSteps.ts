import { isWorkspaceTemplateId } from '../../shared/protocol/templates.ts'
import { createStepRecords } from '../../shared/templates/createStepRecords.ts'
import { stepOf } from '../../shared/templates/stepOf.ts'
import { findTemplate } from '../../shared/templates/templates.ts'
import { Refusal } from '../boards/refusal.ts'
import type { MakeSteps } from './workshopPorts.ts'

/** Templates that come with Denkraum are made here, those that a workspace has saved by `fromWorkspace`. */
export function makeStepsWith(fromWorkspace: MakeSteps): MakeSteps {
  return (board, templateId, place) =>
    (isWorkspaceTemplateId(templateId) ? fromWorkspace : makeBuiltInSteps)(board, templateId, place)
}

const makeBuiltInSteps: MakeSteps = async ({ language, title: boardTitle }, templateId, place) => {
  const template = findTemplate(templateId)
  if (!template) throw new Refusal('template_not_found')
  const step = stepOf(template, language, { id: place.newStepId() })
  const index = place.pageIndexAt(0)
  const wishes = { template, language, stepId: step.id, index, title: step.title, boardTitle }
  return { steps: [step], records: createStepRecords(wishes) }
}
