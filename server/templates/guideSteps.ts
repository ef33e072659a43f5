import type { TLPage } from '@tldraw/tlschema'
import type * as Y from 'yjs'
import { readRecords } from '../../shared/board/layerDoc.ts'
import { readSession } from '../../shared/board/sessionMap.ts'
import { type Step, stepIdOf } from '../../shared/workshop/sessionState.ts'

/** The steps of a board's guide. A board made before there were guides has one step for each page. */
export function guideSteps(stage: Y.Doc): Step[] {
  const { steps, removedSteps } = readSession(stage)
  return steps.length + removedSteps.length > 0 ? steps : readPages(stage).map(stepOfPage)
}

function readPages(stage: Y.Doc): TLPage[] {
  const pages = readRecords(stage).records.filter((record) => record.typeName === 'page')
  return pages.sort((a, b) => (a.index < b.index ? -1 : 1))
}

function stepOfPage({ id, name }: TLPage): Step {
  const texts = { goal: '', rules: [], say: '' }
  return { id: stepIdOf(id), title: name, ...texts, minutes: null, mode: 'open', templateId: 'empty' }
}
