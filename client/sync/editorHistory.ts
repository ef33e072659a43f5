import { atom, type Editor } from 'tldraw'
import type { Binding } from './binding.ts'
import { repairSiblingIndices } from './siblingIndices.ts'

/**
 * The one place that changes tldraw's Editor from outside; written for tldraw 3.15.6. Undo, redo and everything that
 * ends or abandons a gesture go through these methods, whether by key, menu or button. tldraw's own history keeps
 * running underneath, for its gestures need it; but it knows no colleagues, so it never gets to undo anything.
 */
export interface EditorHistoryOptions {
  editor: Editor
  binding: Binding
  isWritable(shapeId: string): boolean
  /** May nothing be changed at the moment? Undo then waits, and forgets nothing. */
  isReadOnly(): boolean
}

/** tldraw's own history is never used up; dropped after so many marks, in a quiet moment. */
const MARKS_BEFORE_CLEARING = 100

/** Tells tldraw's buttons that something can be undone or redone. */
export interface HistorySignal {
  changed(): void
  dispose(): void
}

export function takeOverHistory(options: EditorHistoryOptions): HistorySignal {
  const { editor, binding, isWritable, isReadOnly } = options
  const { log } = binding
  const changes = atom('denkraum history', 0)
  const changed = (): void => {
    changes.set(changes.get() + 1)
  }
  const stock = {
    markHistoryStoppingPoint: editor.markHistoryStoppingPoint.bind(editor),
    squashToMark: editor.squashToMark.bind(editor),
    bailToMark: editor.bailToMark.bind(editor),
    bail: editor.bail.bind(editor),
  }
  let marks = 0

  const clearNowAndThen = (): void => {
    if (++marks < MARKS_BEFORE_CLEARING || !editor.isIn('select.idle')) return
    marks = 0
    editor.clearHistory()
  }

  const move = (step: () => boolean): Editor => {
    if (isReadOnly()) return editor
    editor.complete()
    binding.settle()
    step()
    binding.settle()
    changed()
    return editor
  }

  const overrides: Partial<Editor> = {
    undo: () => move(log.undo),
    redo: () => move(log.redo),
    getCanUndo: () => changes.get() >= 0 && !isReadOnly() && log.canUndo(),
    getCanRedo: () => changes.get() >= 0 && !isReadOnly() && log.canRedo(),
    markHistoryStoppingPoint: (name) => {
      binding.unlogged(() => repairSiblingIndices(editor, (shape) => isWritable(shape.id)))
      clearNowAndThen()
      const id = stock.markHistoryStoppingPoint(name)
      log.mark(id)
      return id
    },
    squashToMark: (id) => {
      binding.flush()
      log.squashTo(id)
      return stock.squashToMark(id)
    },
    bailToMark: (id) => {
      binding.settle()
      log.bailTo(id)
      binding.untracked(() => stock.bailToMark(id))
      return editor
    },
    bail: () => {
      binding.settle()
      log.bailTo()
      binding.untracked(() => stock.bail())
      return editor
    },
  }
  Object.assign(editor, overrides)
  return {
    changed,
    dispose: () => {
      for (const name of Object.keys(overrides)) Reflect.deleteProperty(editor, name)
    },
  }
}
