import { type Atom, atom, type Editor, getDefaultUserPresence, react } from 'tldraw'
import { type Presence, presenceSchema } from '../../shared/protocol/presence.ts'
import type { SessionState } from '../../shared/workshop/sessionState.ts'
import { watchBeat } from './beat.ts'
import type { Observable } from './boardSession.ts'
import { createTimer } from './frameScheduler.ts'

/** 20 times a second at most. */
const SEND_MS = 50
const IDS_SENT = 50

export interface PresenceSenderOptions {
  editor: Editor
  /** Ids of unrevealed notes stay at home. */
  isPublic(shapeId: string): boolean
  /** While people write silently nobody points: it would show where a note lies that nobody else may see. */
  workshop: Observable<Pick<SessionState, 'privateWriting'>>
  send(presence: Presence | null): void
}

function box({ x, y, w, h }: { x: number; y: number; w: number; h: number }): Presence['viewport'] {
  return { x, y, w, h }
}

/** What this person's screen shows, in page coordinates; null while there is nothing to tell. */
function presenceOf(
  { editor, isPublic }: PresenceSenderOptions,
  { beat, pointing }: { beat: number; pointing: boolean },
): Presence | null {
  const own = getDefaultUserPresence(editor.store, { id: 'self' })
  if (!own) return null
  const parsed = presenceSchema.safeParse({
    pageId: own.currentPageId,
    // tldraw's pointer starts in the corner; nobody points there before they moved it.
    cursor: pointing && own.lastActivityTimestamp ? own.cursor : null,
    selectedShapeIds: own.selectedShapeIds.filter(isPublic).slice(0, IDS_SENT),
    viewport: box(editor.getViewportPageBounds()),
    brush: pointing && own.brush ? box(own.brush) : null,
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
  const pointing = watchPointing(options)
  const stop = react('presence', () => {
    latest = presenceOf(options, { beat: beat.get(), pointing: pointing.allowed.get() })
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

function watchPointing({ workshop }: PresenceSenderOptions): { allowed: Atom<boolean>; dispose(): void } {
  const isAllowed = () => workshop.get().privateWriting === null
  const allowed = atom('denkraum pointing', isAllowed())
  return { allowed, dispose: workshop.subscribe(() => allowed.set(isAllowed())) }
}
