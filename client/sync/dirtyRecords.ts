import type { TLRecord, TLStore } from 'tldraw'
import { isObject } from '../../shared/board/json.ts'
import { propsOf } from './recordText.ts'

/** Ids of records that a person changed here and that are not in the documents yet. */
export interface DirtyRecords {
  add(id: string): void
  has(id: string): boolean
  /** Its change was written another way. */
  drop(id: string): void
  isEmpty(): boolean
  takeAll(): string[]
  /** Without long freehand lines that are still being drawn and went out only just now. */
  takeDue(): string[]
}

/** A line is one value and goes out whole: the longer it is, the less often. About 30 kB a second. */
const MS_PER_POINT = 1
const LONGEST_PAUSE_MS = 400

function pointsOf(segment: unknown): number {
  return isObject(segment) && Array.isArray(segment.points) ? segment.points.length : 0
}

/** How long an unfinished freehand line waits before it is sent again. 0 for everything else. */
export function strokePauseMs(record: TLRecord | undefined): number {
  const props = record ? propsOf(record) : {}
  if (props.isComplete !== false || !Array.isArray(props.segments)) return 0
  const points = props.segments.reduce<number>((sum, segment) => sum + pointsOf(segment), 0)
  return Math.min(LONGEST_PAUSE_MS, points * MS_PER_POINT)
}

export function createDirtyRecords(
  store: Pick<TLStore, 'get'>,
  nowMs: () => number = () => Date.now(),
): DirtyRecords {
  const dirty = new Set<string>()
  /** When an unfinished line went out last. */
  const sentAt = new Map<string, number>()

  const isDue = (id: string): boolean => {
    const pause = strokePauseMs(store.get(id as TLRecord['id']))
    if (pause === 0) sentAt.delete(id)
    return pause === 0 || nowMs() - (sentAt.get(id) ?? Number.NEGATIVE_INFINITY) >= pause
  }

  const take = (ids: string[]): string[] => {
    for (const id of ids) {
      dirty.delete(id)
      if (strokePauseMs(store.get(id as TLRecord['id'])) > 0) sentAt.set(id, nowMs())
    }
    return ids
  }

  return {
    add: (id) => void dirty.add(id),
    has: (id) => dirty.has(id),
    drop: (id) => void dirty.delete(id),
    isEmpty: () => dirty.size === 0,
    takeAll: () => take([...dirty]),
    takeDue: () => take([...dirty].filter(isDue)),
  }
}
