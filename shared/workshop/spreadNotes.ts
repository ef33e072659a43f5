import type { Box, Point } from '../board/pagePlace.ts'
import { createNoteGrid, type NoteGrid } from './noteGrid.ts'

/** A note by its middle, in page units. */
export interface PlacedNote {
  id: string
  pageId: string
  center: Point
  w: number
  h: number
}

/** Where a note may go. `box`: around all of it; null: it has no end. */
export interface Field {
  box: Box | null
  contains(point: Point): boolean
}

/** Of two notes' size this much must be between their middles, across or down: else one covers words of the other, not only its margin. */
const COVERS_BELOW = 0.9
/** Between notes that were put side by side. */
const GAP = 20
/** Rows and columns of places looked at in one field. */
const STEPS_MAX = 24
const RINGS_MAX = 16
/** Places looked at in all; six hundred notes on one spot take nearly as many. What a script piles up beyond that stays a pile. */
const LOOKS_MAX = 200_000
/** A note counts as no smaller and no larger than that: one of a mile would lie near all others, and be compared with each. */
const SIDE_MIN = 100
const SIDE_MAX = 800

/**
 * New middles for those of the `arriving` notes that would cover another one: the nearest free place in their field. All others
 * stay where they are, and so do the notes that `stand` there already. When a field is full they overlap as little as its
 * room allows, but never leave it. The same notes, in whatever order, are spread in the same way.
 */
export function spreadNotes(
  arriving: readonly PlacedNote[],
  standing: readonly PlacedNote[],
  fieldOf: (note: PlacedNote) => Field,
): Map<string, Point> {
  const sorted = arriving.map(withinReason).sort((a, b) => (a.id < b.id ? -1 : 1))
  const all = [...standing.map(withinReason), ...sorted]
  const size = all.reduce((most, { w, h }) => Math.max(most, w, h), SIDE_MIN)
  const looks = { left: LOOKS_MAX }
  const crowd = gridOf(all, size)
  const crowded = new Set(sorted.filter((note) => isCovered(note, crowd)))
  const placed = gridOf(
    all.filter((note) => !crowded.has(note)),
    size,
  )
  const moved = new Map<string, Point>()
  for (const note of crowded) {
    const center = isCovered(note, placed) ? freePlace(note, placed, fieldOf(note), looks) : note.center
    if (center !== note.center) moved.set(note.id, center)
    placed.add({ ...note, center })
  }
  return moved
}

type Grid = NoteGrid<PlacedNote>

function withinReason(note: PlacedNote): PlacedNote {
  const side = (length: number) => Math.min(SIDE_MAX, Math.max(SIDE_MIN, length))
  return { ...note, w: side(note.w), h: side(note.h) }
}

function gridOf(notes: readonly PlacedNote[], size: number): Grid {
  const grid = createNoteGrid<PlacedNote>(size)
  for (const note of notes) grid.add(note)
  return grid
}

function isCovered(note: PlacedNote, placed: Grid): boolean {
  const covers = (other: PlacedNote) => other !== note && nearness(note, other, note.center) < COVERS_BELOW
  return placed.someNear(note.pageId, note.center, covers)
}

/** How far apart two notes are, in halves of both sizes: 0 on top of each other, 1 edge to edge. */
function nearness(note: PlacedNote, other: PlacedNote, at: Point): number {
  const across = Math.abs(at.x - other.center.x) / ((note.w + other.w) / 2)
  const down = Math.abs(at.y - other.center.y) / ((note.h + other.h) / 2)
  return Math.max(across, down)
}

function freePlace(note: PlacedNote, placed: Grid, field: Field, looks: { left: number }): Point {
  let best = note.center
  let bestRoom = roomAt(note, placed, best, 0)
  for (const place of looks.left > 0 ? placesIn(field, note) : []) {
    looks.left -= 1
    if (!field.contains(place)) continue
    const room = roomAt(note, placed, place, bestRoom)
    if (room > bestRoom) [best, bestRoom] = [place, room]
    if (room >= 1) return place
  }
  return best
}

/** The nearness of the nearest other note, at most 1; once it is no more than `enough`, looking further is no use. */
function roomAt(note: PlacedNote, placed: Grid, at: Point, enough: number): number {
  let least = 1
  placed.someNear(note.pageId, at, (other) => {
    least = Math.min(least, nearness(note, other, at))
    return least <= enough
  })
  return least
}

/** Middles at which the whole note fits, where its field is large enough for that; nearest first. */
function placesIn({ box }: Field, note: PlacedNote): Iterable<Point> {
  return box ? latticeIn(box, note).sort(nearestTo(note.center)) : ringsAround(note)
}

function latticeIn(box: Box, { w, h }: PlacedNote): Point[] {
  const ys = steps(box.y, box.h, h)
  return steps(box.x, box.w, w).flatMap((x) => ys.map((y) => ({ x, y })))
}

/** Middles for notes of `size` from one edge to the other, half a note apart. */
function steps(from: number, length: number, size: number): number[] {
  const room = Math.max(0, length - size)
  const count = Math.min(STEPS_MAX, Math.max(1, Math.floor(room / ((size + GAP) / 2))))
  const first = from + (length - room) / 2
  return Array.from({ length: count + 1 }, (_, i) => first + (room * i) / count)
}

/** Steps of a note and a gap in all directions, nearest first. */
const OFFSETS: readonly Point[] = offsets()

function offsets(): Point[] {
  const steps = Array.from({ length: 2 * RINGS_MAX + 1 }, (_, i) => i - RINGS_MAX)
  return steps.flatMap((x) => steps.map((y) => ({ x, y }))).sort(nearestTo({ x: 0, y: 0 }))
}

function* ringsAround({ center, w, h }: PlacedNote): Generator<Point> {
  for (const { x, y } of OFFSETS) yield { x: center.x + x * (w + GAP), y: center.y + y * (h + GAP) }
}

function nearestTo(center: Point): (a: Point, b: Point) => number {
  const distance = ({ x, y }: Point) => (x - center.x) ** 2 + (y - center.y) ** 2
  return (a, b) => distance(a) - distance(b) || a.y - b.y || a.x - b.x
}
