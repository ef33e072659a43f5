import {
  DefaultColorStyle,
  type Editor,
  getDefaultColorTheme,
  type TLDefaultColorTheme,
  useEditor,
  useValue,
} from 'tldraw'

const SHAPES = getDefaultColorTheme({ isDarkMode: false })
const NOTES = asNotes(SHAPES)

/** Is what the style panel changes a note, or a note to be? */
export function useIsForNotes(): boolean {
  const editor = useEditor()
  return useValue('style panel is for notes', () => isForNotes(editor), [editor])
}

/** The colours in which the style panel shows its choices: for notes the paper's, not the pen's. */
export function usePickerTheme(): TLDefaultColorTheme {
  return useIsForNotes() ? NOTES : SHAPES
}

function isForNotes(editor: Editor): boolean {
  if (editor.isIn('note')) return true
  const selected = editor.getSelectedShapes()
  return editor.isIn('select') && selected.length > 0 && selected.every(({ type }) => type === 'note')
}

function asNotes(theme: TLDefaultColorTheme): TLDefaultColorTheme {
  const colors = DefaultColorStyle.values.map((name) => {
    const color = theme[name]
    return [name, { ...color, solid: color.note.fill }]
  })
  return { ...theme, ...Object.fromEntries(colors) }
}
