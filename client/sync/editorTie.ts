import type { Editor, TLRecord, TLShapeId } from 'tldraw'
import { react } from 'tldraw'
import type { Presence } from '../../shared/protocol/presence.ts'
import type { Layer } from '../../shared/protocol/roles.ts'
import type { SessionState } from '../../shared/workshop/sessionState.ts'
import type { Binding } from './binding.ts'
import type { Observable } from './boardSession.ts'
import { watchComposing } from './composing.ts'
import { typeAlong } from './coTyping.ts'
import { takeOverHistory } from './editorHistory.ts'
import { watchGrouping } from './groupLayer.ts'
import type { View } from './loadingOrder.ts'
import { sendPresence } from './presenceSender.ts'
import { swallowKeys } from './swallowKeys.ts'

/** A mounted editor on an open board. */
export interface EditorTie {
  readonly editor: Editor
  /** Where the person looks. */
  view(): View
  /** Of the shapes that are being grouped right now. */
  groupLayer(): Layer | null
  /** The undo log has changed. */
  historyChanged(): void
  /** Is a word being composed in this note? */
  isComposing(shapeId: string): boolean
  /** Ends gestures and writing; what was done so far stays. */
  endEditing(): void
  /** A record comes in from the documents. */
  beforePut(record: TLRecord): void
  /** A record leaves because somebody else removed it. */
  beforeRemove(record: TLRecord): void
  dispose(): void
}

export interface EditorTieOptions {
  editor: Editor
  binding: Binding
  isWritable(shapeId: string): boolean
  isReadOnly(): boolean
  layerOf(shapeId: string): Layer | null
  sendPresence(presence: Presence | null): void
  workshop: Observable<SessionState>
}

/** Measures a note's height anew: while it was edited here it was measured without the colleague's last words. */
function measureAgain(editor: Editor, binding: Binding, id: TLShapeId): void {
  const shape = editor.getShape(id)
  const next = shape?.type === 'note' ? editor.getShapeUtil(shape).onBeforeCreate?.(shape) : undefined
  if (!next) return
  binding.unlogged(() => editor.run(() => editor.updateShape(next), { history: 'ignore' }))
}

/** Calls `onEnd` with the shape that is no longer being edited. */
function watchEditing(editor: Editor, onEnd: (id: TLShapeId) => void): () => void {
  let current: TLShapeId | null = null
  return react('editing', () => {
    const next = editor.getEditingShapeId()
    if (current && current !== next) onEnd(current)
    current = next
  })
}

export function tieEditor(options: EditorTieOptions): EditorTie {
  const { editor, binding } = options
  const history = takeOverHistory(options)
  const isPublic = (id: string) => options.layerOf(id) !== 'own'
  const stopPresence = sendPresence({
    editor,
    isPublic,
    workshop: options.workshop,
    send: options.sendPresence,
  })
  const composing = watchComposing(editor)
  const grouping = watchGrouping(editor, options.layerOf)
  const sharedEdits = new Set<TLShapeId>()
  let stopSwallowing = (): void => {}
  let disposed = false

  const swallow = (): void => {
    stopSwallowing()
    stopSwallowing = swallowKeys(window)
  }
  const isEdited = (record: TLRecord): boolean => editor.getEditingShapeId() === record.id
  /** Taken to another step in the middle of a word: what is typed on must not become shortcuts there. */
  const isLeftBehind = (id: TLShapeId): boolean =>
    editor.getShape(id) !== undefined && editor.getAncestorPageId(id) !== editor.getCurrentPageId()
  const stopWatching = watchEditing(editor, (id) => {
    queueMicrotask(() => {
      if (!disposed && isLeftBehind(id)) swallow()
    })
    if (!sharedEdits.delete(id)) return
    queueMicrotask(() => {
      if (!disposed) measureAgain(editor, binding, id)
    })
  })
  return {
    editor,
    view: () => ({ pageId: editor.getCurrentPageId(), center: editor.getViewportPageBounds().center }),
    groupLayer: grouping.get,
    historyChanged: history.changed,
    isComposing: composing.isIn,
    endEditing: () => {
      // What is typed on must not become shortcuts.
      if (editor.getEditingShapeId()) swallow()
      editor.complete()
      editor.setEditingShape(null)
      binding.flush()
    },
    beforePut: (record) => {
      if (isEdited(record)) sharedEdits.add(record.id as TLShapeId)
      typeAlong(editor, record)
    },
    beforeRemove: (record) => {
      if (!isEdited(record)) return
      swallow()
    },
    dispose: () => {
      disposed = true
      binding.flush()
      stopWatching()
      stopSwallowing()
      stopPresence()
      composing.dispose()
      grouping.dispose()
      history.dispose()
    },
  }
}
