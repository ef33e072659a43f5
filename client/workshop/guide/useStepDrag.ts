import { type PointerEvent, type RefObject, useState } from 'react'
import type { StepId } from '../../../shared/workshop/sessionState.ts'
import { dropPlace } from './dropPlace.ts'

const EDGE_PX = 36
const SCROLL_PX = 14

interface Drag {
  stepId: StepId
  from: number
  /** The gap above this row, from 0 on; the number of rows: below the last. */
  gap: number
}

export interface StepDrag {
  stepId: StepId | null
  /** Where the line stands that shows the place: above or below the row, or not there. */
  markAt(row: number, count: number): 'above' | 'below' | null
  start(event: PointerEvent<HTMLElement>, stepId: StepId, from: number): void
}

/** Dragging a step by its grip. Escape leaves everything as it was. */
export function useStepDrag(
  list: RefObject<HTMLElement | null>,
  onMove: (stepId: StepId, to: number) => void,
): StepDrag {
  const [drag, setDrag] = useState<Drag | null>(null)
  const start = (event: PointerEvent<HTMLElement>, stepId: StepId, from: number) => {
    if (event.button !== 0) return
    const grip = event.currentTarget
    let gap = from
    grip.setPointerCapture(event.pointerId)
    const follow = (moved: globalThis.PointerEvent) => {
      scrollAlong(list.current, moved.clientY)
      gap = gapAt(list.current, moved.clientY)
      setDrag({ stepId, from, gap })
    }
    const end = (moved: boolean) => {
      grip.removeEventListener('pointermove', follow)
      grip.removeEventListener('pointerup', drop)
      grip.removeEventListener('pointercancel', cancel)
      window.removeEventListener('keydown', cancelByKey, true)
      setDrag(null)
      if (moved) onMove(stepId, dropPlace(from, gap))
    }
    const drop = () => end(true)
    const cancel = () => end(false)
    const cancelByKey = (pressed: KeyboardEvent) => {
      if (pressed.key !== 'Escape') return
      pressed.stopPropagation()
      cancel()
    }
    grip.addEventListener('pointermove', follow)
    grip.addEventListener('pointerup', drop)
    grip.addEventListener('pointercancel', cancel)
    window.addEventListener('keydown', cancelByKey, true)
  }
  return { stepId: drag?.stepId ?? null, start, markAt: (row, count) => markAt(drag, row, count) }
}

function markAt(drag: Drag | null, row: number, count: number): 'above' | 'below' | null {
  if (!drag || dropPlace(drag.from, drag.gap) === drag.from) return null
  if (drag.gap === row) return 'above'
  return drag.gap === count && row === count - 1 ? 'below' : null
}

function gapAt(list: HTMLElement | null, y: number): number {
  const rows = [...(list?.children ?? [])]
  const below = rows.findIndex((row) => {
    const { top, height } = row.getBoundingClientRect()
    return y < top + height / 2
  })
  return below < 0 ? rows.length : below
}

/** Near the upper and lower edge the list moves on. */
function scrollAlong(list: HTMLElement | null, y: number): void {
  const frame = list?.parentElement
  if (!frame) return
  const { top, bottom } = frame.getBoundingClientRect()
  if (y < top + EDGE_PX) frame.scrollBy(0, -SCROLL_PX)
  if (y > bottom - EDGE_PX) frame.scrollBy(0, SCROLL_PX)
}
