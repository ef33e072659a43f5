import * as Y from 'yjs'
import { WORKSPACE_TEMPLATE_PREFIX } from '../../shared/protocol/templates.ts'
import { pageIdOf, type Step } from '../../shared/workshop/sessionState.ts'
import type { BoardRow } from '../boards/boardStore.ts'
import { Refusal } from '../boards/refusal.ts'
import { newId } from '../boards/secrets.ts'
import { gatherContent, lackingAssets, readAssets } from './gatherContent.ts'
import { guideSteps } from './guideSteps.ts'
import { keepImages } from './keepImages.ts'
import { previewOf } from './previewOf.ts'
import { serialiseContent, type TemplateContent } from './templateContent.ts'
import type { TemplatePorts } from './templatePorts.ts'
import type { TemplateRow } from './templateStore.ts'

/** Without its images. */
export const TEMPLATE_MAX_BYTES = 2 * 1024 * 1024

export interface TemplateWishes {
  title: string
  /** Without one all steps of the guide. */
  stepId?: string | undefined
}

/** Saves steps of the board as a template of its workspace. Refuses with `step_not_found` or `too_large`. */
export async function saveTemplate(
  { store, rooms, now }: TemplatePorts,
  board: BoardRow,
  wishes: TemplateWishes,
): Promise<TemplateRow> {
  const gathered = await gather(rooms, board, wishes.stepId)
  const { records, images } = await keepImages(store, gathered.records)
  const content = { steps: gathered.steps, records }
  const row = toRow(board, wishes, content, now())
  await store.createTemplate(row, serialiseWithinLimit(content), images)
  return row
}

async function gather(
  rooms: TemplatePorts['rooms'],
  { id }: BoardRow,
  stepId: string | undefined,
): Promise<TemplateContent> {
  const content = withDoc(await rooms.read(`${id}/stage`), (stage) =>
    gatherContent(stage, chooseSteps(guideSteps(stage), stepId)),
  )
  const lacking = lackingAssets(content)
  if (lacking.length === 0) return content
  const assets = withDoc(await rooms.read(`${id}/shared`), (shared) => readAssets(shared, lacking))
  return { ...content, records: [...content.records, ...assets] }
}

function withDoc<T>(layer: Uint8Array, read: (doc: Y.Doc) => T): T {
  const doc = new Y.Doc()
  try {
    Y.applyUpdate(doc, layer, 'saveTemplate')
    return read(doc)
  } finally {
    doc.destroy()
  }
}

function chooseSteps(steps: Step[], stepId: string | undefined): Step[] {
  const chosen = stepId === undefined ? steps : steps.filter(({ id }) => id === stepId)
  if (chosen.length === 0) throw new Refusal('step_not_found')
  return chosen
}

function serialiseWithinLimit(content: TemplateContent): string {
  const json = serialiseContent(content)
  if (Buffer.byteLength(json) <= TEMPLATE_MAX_BYTES) return json
  throw new Refusal('too_large', 'a template may have 2 MB without its images')
}

function toRow(
  { workspaceId, language }: BoardRow,
  { title, stepId }: TemplateWishes,
  { steps, records }: TemplateContent,
  createdAt: number,
): TemplateRow {
  const preview = previewOf(records, pageIdOf(steps[0]?.id ?? ''))
  return {
    id: `${WORKSPACE_TEMPLATE_PREFIX}${newId()}`,
    workspaceId,
    title,
    kind: stepId === undefined ? 'board' : 'step',
    language,
    createdAt,
    stepCount: steps.length,
    minutes: sumOfMinutes(steps),
    preview: JSON.stringify(preview),
  }
}

function sumOfMinutes(steps: readonly Step[]): number | null {
  const known = steps.flatMap(({ minutes }) => minutes ?? [])
  return known.length > 0 ? known.reduce((sum, minutes) => sum + minutes, 0) : null
}
