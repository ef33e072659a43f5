import { createDocument, Extension, type Editor as TextEditor } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { type EditorState, TextSelection, type Transaction } from '@tiptap/pm/state'
import type { Editor, TLRecord } from 'tldraw'
import { diffNodes } from './nodeDiff.ts'
import { richTextOf } from './recordText.ts'

/** Replaces one stretch, from the first to the last difference. */
function replaceStretch(tr: Transaction, next: Node): void {
  const start = tr.doc.content.findDiffStart(next.content)
  const end = tr.doc.content.findDiffEnd(next.content)
  if (start === null || end === null) return
  const shift = Math.max(0, start - Math.min(end.a, end.b))
  tr.replace(start, end.a + shift, next.slice(start, end.b + shift))
}

/** Replaces each difference by itself. False where the pieces do not fit together to the wanted text. */
function replacePieces(tr: Transaction, next: Node): boolean {
  try {
    for (const { from, to, nextFrom, nextTo } of diffNodes(tr.doc, next).reverse()) {
      tr.replace(from, to, next.slice(nextFrom, nextTo))
    }
    return tr.doc.eq(next)
  } catch {
    return false
  }
}

/**
 * A caret stays behind the letter that it stands behind, and a selection takes in nothing that comes at its ends: two
 * people who type at one place would otherwise push each other on at every letter, and overwrite each other's words.
 */
function keepSelection(tr: Transaction, { selection, storedMarks }: EditorState): void {
  if (!tr.docChanged || !(selection instanceof TextSelection)) return
  const { anchor, head, empty } = selection
  const from = tr.mapping.map(selection.from, empty ? -1 : 1)
  const to = Math.max(from, tr.mapping.map(selection.to, -1))
  const [start, end] = anchor <= head ? [from, to] : [to, from]
  tr.setSelection(TextSelection.between(tr.doc.resolve(start), tr.doc.resolve(end)))
  tr.setStoredMarks(storedMarks)
}

/** A transaction that brings the wanted text in and moves no caret that it need not move. */
export function bringIn(state: EditorState, next: Node): Transaction {
  const pieces = state.tr
  const tr = replacePieces(pieces, next) ? pieces : state.tr
  if (tr !== pieces) replaceStretch(tr, next)
  keepSelection(tr, state)
  return tr.setMeta('addToHistory', false).setMeta('preventUpdate', true)
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
          const next = bringIn(editor.state, createDocument(content, editor.schema))
          for (const step of next.steps) tr.step(step)
          keepSelection(tr, editor.state)
          tr.setMeta('addToHistory', false).setMeta('preventUpdate', !emitUpdate)
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
  const tr = bringIn(textEditor.state, createDocument(text as object, textEditor.schema))
  if (tr.docChanged) textEditor.view.dispatch(tr)
}
