/** A rectangle in page units. A note is 200 wide, notes in a row stand 16 apart. */
export interface Box {
  x: number
  y: number
  w: number
  h: number
}

/** Between neighbouring zones. */
export const GAP = 24
/** Between the cells of a table. */
export const CELL_GAP = 12

/** As large as a step may be: seen whole beside the guide on a 1366x768 screen, helper questions are 12 px high there. */
export const SHEET: Box = { x: 0, y: 0, w: 3200, h: 1920 }

type Parts = number | readonly number[]

/** Side by side: so many equal columns, or columns in these proportions. Whole units, the last takes what is over. */
export function columnsOf({ x, y, w, h }: Box, parts: Parts, gap = GAP): Box[] {
  return divide(w, parts, gap).map(({ from, length }) => ({ x: x + from, y, w: length, h }))
}

/** One below the other, as columnsOf. */
export function rowsOf({ x, y, w, h }: Box, parts: Parts, gap = GAP): Box[] {
  return divide(h, parts, gap).map(({ from, length }) => ({ x, y: y + from, w, h: length }))
}

/** Row by row. */
export function gridOf(box: Box, columns: Parts, rows: Parts, gap = GAP): Box[] {
  return rowsOf(box, rows, gap).flatMap((row) => columnsOf(row, columns, gap))
}

/** The strip of this height at the top, and the rest below it. */
export function splitTop({ x, y, w, h }: Box, height: number, gap = GAP): [top: Box, rest: Box] {
  const below = height + gap
  return [
    { x, y, w, h: height },
    { x, y: y + below, w, h: h - below },
  ]
}

/** The strip of this height at the bottom, and the rest above it. */
export function splitBottom(box: Box, height: number, gap = GAP): [bottom: Box, rest: Box] {
  const [rest, bottom] = splitTop(box, box.h - height - gap, gap)
  return [bottom, rest]
}

/** The strip of this width at the left, and the rest beside it. */
export function splitLeft({ x, y, w, h }: Box, width: number, gap = GAP): [left: Box, rest: Box] {
  const beside = width + gap
  return [
    { x, y, w: width, h },
    { x: x + beside, y, w: w - beside, h },
  ]
}

/** The strip of this width at the right, and the rest beside it. */
export function splitRight(box: Box, width: number, gap = GAP): [right: Box, rest: Box] {
  const [rest, right] = splitLeft(box, box.w - width - gap, gap)
  return [right, rest]
}

interface Span {
  from: number
  length: number
}

function divide(length: number, parts: Parts, gap: number): Span[] {
  const weights = typeof parts === 'number' ? Array.from({ length: parts }, () => 1) : parts
  const sum = weights.reduce((total, weight) => total + weight, 0)
  const room = length - gap * (weights.length - 1)
  let before = 0
  const ends = weights.map((weight) => {
    before += weight
    return Math.round((room * before) / sum)
  })
  return ends.map((end, i) => {
    const start = ends[i - 1] ?? 0
    return { from: start + i * gap, length: end - start }
  })
}
