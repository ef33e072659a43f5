interface Point {
  x: number
  y: number
}

/** Notes that overlap in height by half stand in one line. */
const LINE = 100

/** Compares two places as they would be read: line by line, then from left to right. */
export function byReading(a: Point, b: Point): number {
  return Math.round(a.y / LINE) - Math.round(b.y / LINE) || a.x - b.x
}
