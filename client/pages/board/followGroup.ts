import type { Editor } from 'tldraw'
import { pageIdOf, type SessionState, type StepId } from '../../../shared/workshop/sessionState.ts'
import { showPage, whenPageIsThere } from '../../canvas/showPage.ts'
import type { Observable } from '../../sync/boardSession.ts'
import { writingPauseMs } from '../../workshop/guide/writingPause.ts'

/** How often somebody who is writing is looked at again. */
const LOOK_MS = 200

interface GroupNews {
  /** This person was taken along. `leftPageId`: where they were writing; null if they were not. */
  wentOn(stepId: StepId, leftPageId: string | null): void
  /** They go along as soon as their word is finished. */
  waiting(): void
}

/**
 * Starts on the step where the group is, and from then on goes along once whenever a host takes everyone somewhere. Who is
 * writing finishes the word first; the text is kept. Answers its dispose.
 */
export function followGroup(editor: Editor, workshop: Observable<SessionState>, news: GroupNews): () => void {
  let stop = () => {}
  let known = keyOf(workshop.get())
  const typing = watchTyping(editor)
  const { current, steps } = workshop.get()
  const first = current?.stepId ?? steps[0]?.id
  if (first) stop = whenPageIsThere(editor, pageIdOf(first), () => showPage(editor, pageIdOf(first)))
  if (first) showPage(editor, pageIdOf(first))
  const goAlong = () => {
    const next = workshop.get()
    if (keyOf(next) === known) return
    known = keyOf(next)
    stop()
    const stepId = next.current?.stepId
    if (stepId) stop = takeAlong(editor, stepId, news, typing.lastMs)
  }
  const unsubscribe = workshop.subscribe(goAlong)
  return () => {
    unsubscribe()
    typing.stop()
    stop()
  }
}

/** Taking everyone to the same step once more is a move too. */
function keyOf({ current }: SessionState): string {
  return current ? `${current.stepId} ${current.since}` : ''
}

function takeAlong(editor: Editor, stepId: StepId, news: GroupNews, typedAtMs: () => number): () => void {
  const calledAtMs = Date.now()
  const leftPageId = editor.getEditingShapeId() ? editor.getCurrentPageId() : null
  let timer: ReturnType<typeof setTimeout> | undefined
  const go = () => {
    const isWriting = editor.getEditingShapeId() !== null
    const waitMs = isWriting ? writingPauseMs({ nowMs: Date.now(), calledAtMs, typedAtMs: typedAtMs() }) : 0
    if (waitMs > 0) {
      if (!timer) news.waiting()
      timer = setTimeout(go, Math.min(waitMs, LOOK_MS))
      return
    }
    showPage(editor, pageIdOf(stepId), { animate: true })
    news.wentOn(stepId, leftPageId)
  }
  const stop = whenPageIsThere(editor, pageIdOf(stepId), go)
  return () => {
    stop()
    clearTimeout(timer)
  }
}

function watchTyping(editor: Editor) {
  const container = editor.getContainer()
  let lastMs = 0
  const note = () => {
    lastMs = Date.now()
  }
  container.addEventListener('input', note, true)
  return { lastMs: () => lastMs, stop: () => container.removeEventListener('input', note, true) }
}
