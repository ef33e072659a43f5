import { useCallback, useEffect, useState } from 'react'
import { type Editor, useValue } from 'tldraw'
import type { SessionEvent, View } from '../../../shared/protocol/commands.ts'
import { showView } from './showView.ts'

interface Call {
  participantId: string
  view: View
}

interface GatherOptions {
  editor: Editor | null
  selfId: string
  onSessionEvent(listener: (event: SessionEvent) => void): () => void
  /** The view has moved. `participantId`: who called. */
  onArrived(participantId: string): void
  /** This person's own call has gone out to everybody. */
  onCalled(): void
}

/**
 * Goes where a host calls everybody, once. Who is writing is not torn away: the call waits until they are done. Answers
 * who is waiting for this person, and how to go at once.
 */
export function useGather({ editor, selfId, onSessionEvent, onArrived, onCalled }: GatherOptions) {
  const [call, setCall] = useState<Call | null>(null)
  const isWriting = useValue('is writing', () => editor?.getEditingShapeId() != null, [editor])
  useEffect(
    () =>
      onSessionEvent((event) => {
        if (event.type !== 'gather') return
        if (event.participantId === selfId) onCalled()
        else setCall(event)
      }),
    [onSessionEvent, selfId, onCalled],
  )
  const go = useCallback(() => {
    if (!editor || !call) return
    setCall(null)
    editor.setEditingShape(null)
    if (showView(editor, call.view)) onArrived(call.participantId)
  }, [editor, call, onArrived])
  useEffect(() => {
    if (!isWriting) go()
  }, [isWriting, go])
  return { callerId: isWriting ? (call?.participantId ?? null) : null, go }
}
