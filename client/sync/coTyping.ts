import { createDocument, Extension, type Editor as TextEditor } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import type { Transaction } from '@tiptap/pm/state'
import type { Editor, TLRecord } from 'tldraw'
import { richTextOf } from './recordText.ts'

/** Replaces only what differs, so that the caret and everything around the change stay as they are. */
function replaceDifference(tr: Transaction, next: Node): void {
  const start = tr.doc.content.findDiffStart(next.content)
  const end = tr.doc.content.findDiffEnd(next.content)
  if (start === null || end === null) return
  const overlap = start - Math.min(end.a, end.b)
  const shift = Math.max(0, overlap)
  tr.replace(start, end.a + shift, next.slice(start, end.b + shift))
}

function bringIn(tr: Transaction, next: Node): void {
  replaceDifference(tr, next)
  tr.setMeta('addToHistory', false).setMeta('preventUpdate', true)
}

/**
 * tldraw sets the whole text whenever a colleague typed; the caret would jump to the end and the undo of the note's
 * editor would hold the colleague's words.
 */
export const coTypingExtension = Extension.create({
  name: 'coTyping',
  addCommands() {
    return {
      setContent:
        (content, emitUpdate = false) =>
        ({ tr, editor, dispatch }) => {
          if (!dispatch) return true
          bringIn(tr, createDocument(content, editor.schema))
          if (emitUpdate) tr.setMeta('preventUpdate', false)
          return true
        },
    }
  },
})

function openTextEditor(editor: Editor, record: TLRecord): TextEditor | null {
  if (editor.getEditingShapeId() !== record.id) return null
  const textEditor = editor.getRichTextEditor() as TextEditor | null
  return textEditor && !textEditor.isDestroyed ? textEditor : null
}

/** Shows a colleague's words in the note that is being edited here, at once. */
export function typeAlong(editor: Editor, record: TLRecord): void {
  const text = richTextOf(record)
  const textEditor = text === undefined ? null : openTextEditor(editor, record)
  if (!textEditor) return
  const { tr } = textEditor.state
  bringIn(tr, createDocument(text as object, textEditor.schema))
  if (tr.docChanged) textEditor.view.dispatch(tr)
}
