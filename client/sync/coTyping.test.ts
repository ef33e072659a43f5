import { EditorState, TextSelection } from '@tiptap/pm/state'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { MARK_ORDER, toRichText } from '../../shared/board/richText.ts'
import { bringIn } from './coTyping.ts'
import { textSchema } from './validRichText.ts'

function docOf(...lines: string[]) {
  const content = lines.map((line) => ({
    type: 'paragraph',
    ...(line !== '' && { content: [{ type: 'text', text: line }] }),
  }))
  return textSchema().nodeFromJSON({ type: 'doc', content })
}

function stateAt(position: number, ...lines: string[]): EditorState {
  const doc = docOf(...lines)
  return EditorState.create({ doc, selection: TextSelection.create(doc, position) })
}

describe('a colleague’s words in the note that is being edited', () => {
  it('T7 come in without moving the caret from its character', () => {
    const state = stateAt(4, 'abcdef')
    const tr = bringIn(state, docOf('XYabcdefZ', 'neu'))
    const next = state.apply(tr)
    expect(next.doc.textContent).toBe('XYabcdefZneu')
    expect(next.selection.from).toBe(6)
    expect(tr.getMeta('addToHistory')).toBe(false)
    expect(tr.getMeta('preventUpdate')).toBe(true)
  })

  it('T7 push no caret on that stands where they come', () => {
    const tr = bringIn(stateAt(4, 'abc'), docOf('abcX'))
    expect(tr.selection).toMatchObject({ from: 4, to: 4 })
  })

  it('T7 are not taken into a selection at whose ends they come, and keep bold what is to become bold', () => {
    const { doc, schema } = stateAt(1, 'abc')
    const state = EditorState.create({ doc, selection: TextSelection.create(doc, 4, 1) })
    const tr = bringIn(state, docOf('XabcY'))
    expect(tr.selection).toMatchObject({ anchor: 5, head: 2 })
    const bold = [schema.mark('bold')]
    const caret = stateAt(4, 'abc')
    const typing = caret.apply(caret.tr.setStoredMarks(bold))
    expect(typing.apply(bringIn(typing, docOf('abcY'))).storedMarks?.[0]?.type.name).toBe('bold')
  })

  it('T7 make one text into any other, and change nothing where nothing differs', () => {
    const lines = fc.array(fc.stringMatching(/^[ab]{0,4}$/), { minLength: 1, maxLength: 4 })
    fc.assert(
      fc.property(lines, lines, (before, after) => {
        const state = stateAt(1, ...before)
        const tr = bringIn(state, docOf(...after))
        expect(state.apply(tr).doc.toJSON()).toEqual(docOf(...after).toJSON())
        expect(tr.docChanged).toBe(before.join('|') !== after.join('|'))
      }),
    )
  })

  it('T5 marks stand in the order of the editor', () => {
    expect(Object.keys(textSchema().marks)).toEqual(MARK_ORDER)
    const marks = [{ type: 'strike' }, { type: 'bold' }, { type: 'highlight' }]
    const text = { content: [{ type: 'paragraph', content: [{ type: 'text', text: 'x', marks }] }] }
    const written = textSchema()
      .nodeFromJSON({ type: 'doc', ...text })
      .toJSON()
    expect(toRichText(written).content[0]?.content).toEqual(toRichText(text).content[0]?.content)
  })
})
