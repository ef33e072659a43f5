import { type Editor, getDefaultUserPresence, react } from 'tldraw'
import { type Presence, presenceSchema } from '../../shared/protocol/presence.ts'
import { watchBeat } from './beat.ts'
import type { Observable } from './boardSession.ts'
import { createTimer } from './frameScheduler.ts'
import {
  createTellSelection,
  createTellView,
  type PublicSession,
  type TellSelection,
  watchPointing,
} from './publicPresence.ts'

/** 20 times a second at most. */
const SEND_MS = 50
const IDS_SENT = 50

export interface PresenceSenderOptions {
  editor: Editor
  /** Ids of unrevealed notes stay at home. */
  isPublic(shapeId: string): boolean
  workshop: Observable<PublicSession>
  send(presence: Presence | null): void
}

type Box = NonNullable<Presence['viewport']>

function box({ x, y, w, h }: Box): Box {
  return { x, y, w, h }
}

interface Telling {
  beat: number
  /** Pointing is told from then on; null: not at all. */
  pointingSince: number | null
  selection: TellSelection
  /** Answers what may be told of it. */
  view(view: Box): Box | null
}

/** What this person's screen shows, in page coordinates; null while there is nothing to tell. */
function presenceOf(editor: Editor, { beat, pointingSince, selection, view }: Telling): Presence | null {
  const own = getDefaultUserPresence(editor.store, { id: 'self' })
  if (!own) return null
  const parsed = presenceSchema.safeParse({
    pageId: own.currentPageId,
    // tldraw's pointer starts in the corner; nobody points there before they moved it.
    cursor: pointingSince !== null && (own.lastActivityTimestamp ?? 0) > pointingSince ? own.cursor : null,
    selectedShapeIds: selection(own.selectedShapeIds).slice(0, IDS_SENT),
    viewport: view(box(editor.getViewportPageBounds())),
    brush: pointingSince !== null && own.brush ? box(own.brush) : null,
    followingParticipantId: own.followingUserId,
    beat,
  })
  return parsed.success ? parsed.data : null
}

/** Tells the others, as long as the editor is mounted, where this person looks and points. */
export function sendPresence(options: PresenceSenderOptions): () => void {
  let latest: Presence | null = null
  const timer = createTimer(() => options.send(latest), SEND_MS)
  const { beat, dispose } = watchBeat()
  const pointing = watchPointing(options.workshop, options.editor.user.getId())
  const tellView = createTellView()
  const selection = createTellSelection(options.isPublic)
  const stop = react('presence', () => {
    const secrecy = pointing.view.get()
    const view = (seen: Box) => tellView(seen, secrecy)
    const telling = { beat: beat.get(), pointingSince: pointing.since.get(), selection, view }
    latest = presenceOf(options.editor, telling)
    timer.schedule()
  })
  return () => {
    stop()
    dispose()
    pointing.dispose()
    timer.cancel()
    options.send(null)
  }
}
