import { useEffect } from 'react'
import type { Editor } from 'tldraw'
import { showPrivateShapes } from '../../canvas/privateMark/privateShapes.ts'
import { watchRevealed } from '../../canvas/privateMark/revealed.ts'
import type { BoardSession } from '../../sync/boardSession.ts'

/** After the end of silent writing the notes come in one go. */
const REVEALING_MS = 2_500

/** Shows on the canvas what only this person sees, and what was just revealed. */
export function useWritingMarks(editor: Editor | null, session: BoardSession): void {
  useEffect(() => {
    if (!editor) return
    const stopShowing = showPrivateShapes(editor, session.own.unrevealed)
    const reveal = watchReveal(session)
    const stopWatching = watchRevealed(editor, reveal.isOn)
    return () => {
      stopWatching()
      reveal.stop()
      stopShowing()
    }
  }, [editor, session])
}

/** On during silent writing, as long as the board is not just being opened, and for a moment afterwards. */
function watchReveal({ workshop, loading }: BoardSession) {
  let isWriting = workshop.get().privateWriting !== null
  let endedMs = Number.NEGATIVE_INFINITY
  const look = () => {
    const wasWriting = isWriting
    isWriting = workshop.get().privateWriting !== null
    if (wasWriting && !isWriting) endedMs = performance.now()
  }
  return {
    isOn: () => !loading.get() && (isWriting || performance.now() - endedMs < REVEALING_MS),
    stop: workshop.subscribe(look),
  }
}
