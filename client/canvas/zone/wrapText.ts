/** Width of a text in page units. */
export type MeasureText = (text: string) => number

/** Breaks a text into lines no wider than `maxWidth`; a word that is wider alone is broken where it must. */
export function wrapText(text: string, maxWidth: number, measure: MeasureText): string[] {
  return text.split('\n').flatMap((paragraph) => wrapParagraph(paragraph, maxWidth, measure))
}

function wrapParagraph(paragraph: string, maxWidth: number, measure: MeasureText): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of paragraph.split(/\s+/).filter(Boolean)) {
    const longer = line ? `${line} ${word}` : word
    if (measure(longer) <= maxWidth) {
      line = longer
      continue
    }
    if (line) lines.push(line)
    const pieces = breakWord(word, maxWidth, measure)
    line = pieces.pop() ?? ''
    lines.push(...pieces)
  }
  return line || lines.length === 0 ? [...lines, line] : lines
}

function breakWord(word: string, maxWidth: number, measure: MeasureText): string[] {
  const pieces: string[] = []
  let piece = ''
  for (const letter of word) {
    if (piece && measure(piece + letter) > maxWidth) {
      pieces.push(piece)
      piece = ''
    }
    piece += letter
  }
  return [...pieces, piece]
}

/** The first `count` lines; the last of them ends with an ellipsis when something was left out. */
export function clampLines(lines: readonly string[], count: number): string[] {
  if (lines.length <= count) return [...lines]
  const kept = lines.slice(0, Math.max(0, count))
  const last = kept.pop()
  return last === undefined ? kept : [...kept, `${last.replace(/[\s.,;:–-]+$/, '')} …`]
}
