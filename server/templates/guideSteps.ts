import type * as Y from 'yjs'
import { readRecords } from '../../shared/board/layerDoc.ts'
import { readSession } from '../../shared/board/sessionMap.ts'
import { readGuide } from '../../shared/workshop/readGuide.ts'
import type { Step } from '../../shared/workshop/sessionState.ts'

/** The steps of a board's guide as everybody on it sees them, without those in the guide's trash. */
export function guideSteps(stage: Y.Doc): Step[] {
  const pages = readRecords(stage).records.filter((record) => record.typeName === 'page')
  return readGuide(readSession(stage), pages).steps
}
