export interface Extent {
  from: number
  to: number
}

const MARGIN = 16

/**
 * How far something has to move along one axis to lie within what is visible, in pixels; 0 where it does. What is longer
 * than that shows its beginning.
 */
export function shiftIntoView({ from, to }: Extent, visible: Extent): number {
  if (from >= visible.from && to <= visible.to) return 0
  const least = visible.from + MARGIN - from
  const up = visible.to - MARGIN - to
  return from < visible.from ? least : Math.max(least, up)
}
