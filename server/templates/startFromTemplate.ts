import { DocumentRecordType, TLDOCUMENT_ID } from '@tldraw/tlschema'
import type { IndexKey } from '@tldraw/utils'
import { indexKeyAt } from '../../shared/templates/indexKeyAt.ts'
import { STEP_TITLE_MAX_LENGTH, type StepId } from '../../shared/workshop/sessionState.ts'
import type { BoardStart } from '../boards/boardStart.ts'
import type { BoardRow } from '../boards/boardStore.ts'
import { BOARD_IMAGES_MAX_BYTES } from '../boards/images.ts'
import { createStageUpdate } from '../boards/newStage.ts'
import { Refusal } from '../boards/refusal.ts'
import { newAssetId, newId } from '../boards/secrets.ts'
import { assetUrl } from '../boards/views.ts'
import { materialise, type PlacedSteps } from './materialise.ts'
import { parseContent, type TemplateContent } from './templateContent.ts'
import type { TemplatePorts } from './templatePorts.ts'
import type { TemplateImage, TemplateRow } from './templateStore.ts'

/** Where in a board's guide a template's steps go. */
export interface StepsPlace {
  newStepId(): StepId
  /** The place of the i-th new step's page among the pages. */
  pageIndexAt(i: number): IndexKey
}

/** A new board's beginning: the template's steps as its guide, copies of the template's images. */
export function startFromTemplate(
  template: TemplateRow,
  content: string,
  images: readonly TemplateImage[],
): BoardStart {
  const steps = contentFor(template, content)
  const copies = new Map(images.map((image) => [image.id, { ...image, id: newAssetId() }]))
  return {
    images: [...copies.values()],
    stageOf: ({ id, title }) => {
      let count = 0
      const placed = materialise(steps, {
        newId,
        newStepId: () => `step-${++count}`,
        pageIndexAt: indexKeyAt,
        addressOf: (imageId) => addressOf(id, copies.get(imageId)),
      })
      const document = DocumentRecordType.create({ id: TLDOCUMENT_ID, name: title })
      return createStageUpdate([document, ...placed.records], placed.steps)
    },
  }
}

/** The template's steps for a board that is there. Stores copies of the images with the board first. */
export async function addFromTemplate(
  { store, now }: TemplatePorts,
  { id: boardId }: BoardRow,
  template: TemplateRow,
  content: string,
  place: StepsPlace,
): Promise<PlacedSteps> {
  const images = await store.templateImages(template.id)
  await checkImageRoom(store, boardId, images)
  const copies = new Map<string, TemplateImage>()
  for (const image of images) {
    const copy = { ...image, id: newAssetId() }
    await store.putAsset({ ...copy, boardId, kind: 'image', createdAt: now() })
    copies.set(image.id, copy)
  }
  const addressOfImage = (imageId: string) => addressOf(boardId, copies.get(imageId))
  return materialise(contentFor(template, content), { ...place, newId, addressOf: addressOfImage })
}

async function checkImageRoom(
  store: TemplatePorts['store'],
  boardId: string,
  images: readonly TemplateImage[],
): Promise<void> {
  const added = images.reduce((sum, { bytes }) => sum + bytes.length, 0)
  if (added > 0 && (await store.assetBytes(boardId)) + added > BOARD_IMAGES_MAX_BYTES)
    throw new Refusal('too_large', 'the images of this board have reached their limit')
}

/** A step saved under a title of its own has that title on the board; the steps of a board keep theirs. */
function contentFor({ id, kind, title }: TemplateRow, json: string): TemplateContent {
  const { steps, records } = parseContent(json)
  const newTitle = kind === 'step' ? { title: title.slice(0, STEP_TITLE_MAX_LENGTH) } : {}
  return { records, steps: steps.map((step) => ({ ...step, ...newTitle, templateId: id })) }
}

function addressOf(boardId: string, image: TemplateImage | undefined): string {
  return image ? assetUrl(boardId, image.id) : ''
}
