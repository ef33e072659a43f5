import type { Point } from '../board/pagePlace.ts'

interface Placed {
  pageId: string
  center: Point
  w: number
  h: number
}

/** Finds the notes that may touch one at a given place, without looking at all of them. */
export interface NoteGrid<T extends Placed> {
  add(note: T): void
  /** True if the test says so of a note that touches one with this middle; some that do not may be asked about too. */
  someNear(pageId: string, at: Point, test: (note: T) => boolean): boolean
}

/** Columns are far fewer, so a cell's number is its own. */
const ROWS = 2 ** 26

/** `size`: of the widest or tallest note that comes in or is asked for. */
export function createNoteGrid<T extends Placed>(size: number): NoteGrid<T> {
  const pages = new Map<string, Map<number, T[]>>()
  const cellsOf = (pageId: string) => {
    const cells = pages.get(pageId) ?? new Map<number, T[]>()
    pages.set(pageId, cells)
    return cells
  }
  const cellAt = ({ x, y }: Point) => Math.floor(x / size) * ROWS + Math.floor(y / size)
  return {
    add(note) {
      const cells = cellsOf(note.pageId)
      const cell = cellAt(note.center)
      const inside = cells.get(cell)
      if (inside) inside.push(note)
      else cells.set(cell, [note])
    },
    someNear(pageId, at, test) {
      const cells = cellsOf(pageId)
      const middle = cellAt(at)
      for (let column = -1; column <= 1; column += 1)
        for (let row = -1; row <= 1; row += 1)
          if (cells.get(middle + column * ROWS + row)?.some(test)) return true
      return false
    },
  }
}
