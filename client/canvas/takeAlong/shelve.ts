export interface Size {
  w: number
  h: number
}

export interface Shelved extends Size {
  /** Top left corners, in the order of the sizes. */
  places: { x: number; y: number }[]
}

/**
 * Puts boxes into columns from top to bottom and left to right, none of which is higher than `maxHeight` unless a single
 * box is. Starts at 0, 0; `w` and `h` are what all of them take.
 */
export function shelve(sizes: readonly Size[], maxHeight: number, gap: number): Shelved {
  const shelved: Shelved = { places: [], w: 0, h: 0 }
  let column = { x: 0, y: 0, w: 0 }
  for (const { w, h } of sizes) {
    const isFull = column.y > 0 && column.y + h > maxHeight
    if (isFull) column = { x: column.x + column.w + gap, y: 0, w: 0 }
    shelved.places.push({ x: column.x, y: column.y })
    shelved.w = Math.max(shelved.w, column.x + w)
    shelved.h = Math.max(shelved.h, column.y + h)
    column = { ...column, y: column.y + h + gap, w: Math.max(column.w, w) }
  }
  return shelved
}
