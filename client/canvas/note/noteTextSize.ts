/** Of a note's text, in page units. */
export interface NoteText {
  text: string
  /** As tldraw sets it: the size people chose, or less where a word would be too long. */
  size: number
  /** The size people chose. */
  chosen: number
  /** How high the note is. */
  height: number
  /** The width of one word with this font at 1 unit of size. */
  widthOf: (word: string) => number
}

const LINE_HEIGHT = 1.35
/** tldraw leaves 16 on either side; the rest is for what its own measuring finds and ours does not. */
const WIDTH = 163
const PADDING = 16
/** Above and below a text larger than chosen stays room for names, marks and dots. */
const AIR = 38
const LARGEST = 1.55
const STEP = 2
/** Rather a broken word than one that nobody can read: below the first size words break, up to the second. */
const LEGIBLE = { least: 16, broken: 22 }

/**
 * The size in which a note shows its text: few words are written large, as one does on paper, and a very long word is
 * broken before it becomes too small to read. Never smaller than tldraw's own.
 */
export function noteTextSize(note: NoteText): number {
  if (note.text.trim() === '') return note.size
  if (note.size < Math.min(note.chosen, LEGIBLE.least)) return sizeWithBrokenWords(note)
  if (note.size < note.chosen) return note.size
  const room = note.height - 2 * AIR
  const largest = Math.floor(note.chosen * LARGEST)
  for (let size = largest; size > note.chosen; size -= STEP) {
    const lines = countLines(note, size, false)
    if (lines !== null && lines * size * LINE_HEIGHT <= room) return size
  }
  return note.size
}

function sizeWithBrokenWords(note: NoteText): number {
  const room = note.height - 2 * PADDING
  for (let size = Math.min(note.chosen, LEGIBLE.broken); size > note.size; size -= 1) {
    const lines = countLines(note, size, true)
    if (lines !== null && lines * size * LINE_HEIGHT <= room) return size
  }
  return note.size
}

/** Null: a word is wider than the note and may not be broken. */
function countLines({ text, widthOf }: NoteText, size: number, mayBreak: boolean): number | null {
  const width = WIDTH / size
  let lines = 0
  for (const paragraph of text.split('\n')) {
    const more = linesOf(paragraph.split(/\s+/).map(widthOf), widthOf(' '), width)
    if (more.isBroken && !mayBreak) return null
    lines += more.lines
  }
  return lines
}

function linesOf(words: readonly number[], space: number, width: number) {
  let lines = 1
  let used = 0
  let isBroken = false
  for (const word of words) {
    if (used > 0 && used + space + word > width) {
      lines += 1
      used = 0
    }
    const broken = Math.max(0, Math.ceil(word / width) - 1)
    isBroken ||= broken > 0
    lines += broken
    used += (used > 0 ? space : 0) + word - broken * width
  }
  return { lines, isBroken }
}
