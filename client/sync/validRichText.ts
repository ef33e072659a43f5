import { getSchema } from '@tiptap/core'
import type { Schema } from '@tiptap/pm/model'
import { tipTapDefaultExtensions } from 'tldraw'
import { type RichText, type TextMark, type TextNode, toRichText } from '../../shared/board/richText.ts'

let schema: Schema | null = null

/** The schema of tldraw's text editor. */
export function textSchema(): Schema {
  schema ??= getSchema(tipTapDefaultExtensions)
  return schema
}

function isValid(node: TextNode): boolean {
  try {
    textSchema().nodeFromJSON(node).check()
    return true
  } catch {
    return false
  }
}

function isKnownMark(mark: TextMark): boolean {
  return mark.type in textSchema().marks
}

function repairedNode(node: TextNode): TextNode[] {
  const { content, marks, ...rest } = node
  const children = content?.flatMap(repairedNode) ?? []
  const knownMarks = marks?.filter(isKnownMark) ?? []
  const repaired = {
    ...rest,
    ...(children.length > 0 && { content: children }),
    ...(knownMarks.length > 0 && { marks: knownMarks }),
  }
  return isValid(repaired) ? [repaired] : []
}

/**
 * The text as tldraw's editor can show it. What it can't (a list whose last item two people deleted, a script's
 * own node types) is left out here, and stays in the document.
 */
export function validRichText(value: unknown): RichText {
  const text = toRichText(value)
  if (isValid(text)) return text
  const content = text.content.flatMap(repairedNode)
  return { type: 'doc', content: content.length > 0 ? content : [{ type: 'paragraph' }] }
}
