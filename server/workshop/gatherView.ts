import type * as Y from 'yjs'
import { readRecords } from '../../shared/board/layerDoc.ts'
import type { View } from '../../shared/protocol/commands.ts'
import type { Presence } from '../../shared/protocol/presence.ts'
import { pageIdOf, type SessionState } from '../../shared/workshop/sessionState.ts'

const MARGIN = 64
const EMPTY_PAGE = { x: 0, y: 0, w: 1600, h: 900 }

/** Where the host looks, as told last; else the template of the current step, or of the first. */
export function gatherView(presence: Presence | null, session: SessionState, stage: Y.Doc): View | null {
  const viewport = presence?.viewport
  if (presence && viewport && viewport.w > 0 && viewport.h > 0)
    return { pageId: presence.pageId, ...viewport }
  const stepId = session.current?.stepId ?? session.steps[0]?.id
  return stepId === undefined ? null : viewOfTemplate(pageIdOf(stepId), stage)
}

function viewOfTemplate(pageId: string, stage: Y.Doc): View {
  const zones = readRecords(stage).records.flatMap((record) =>
    record.typeName === 'shape' && record.type === 'zone' && record.parentId === pageId
      ? [boundsOf(record)]
      : [],
  )
  if (zones.length === 0) return { pageId, ...EMPTY_PAGE }
  const [x, y] = [Math.min(...zones.map((z) => z.x)), Math.min(...zones.map((z) => z.y))]
  const [right, bottom] = [Math.max(...zones.map((z) => z.x + z.w)), Math.max(...zones.map((z) => z.y + z.h))]
  return { pageId, x: x - MARGIN, y: y - MARGIN, w: right - x + 2 * MARGIN, h: bottom - y + 2 * MARGIN }
}

function boundsOf({ x, y, props }: { x: number; y: number; props: object }) {
  return { x, y, w: Number(Reflect.get(props, 'w')), h: Number(Reflect.get(props, 'h')) }
}
