import type { KeyboardEvent } from 'react'

const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 }

/** Arrow keys go to the same control of the row above or below; not in a select, which needs them itself. */
export function moveInRows(event: KeyboardEvent<HTMLElement>): void {
  const step = STEPS[event.key]
  const { target, currentTarget } = event
  if (!step || !(target instanceof HTMLElement) || target instanceof HTMLSelectElement) return
  const rows = [...currentTarget.querySelectorAll<HTMLElement>('[data-row]')]
  const at = rows.findIndex((row) => row.contains(target))
  const wanted = target.dataset.control ?? ''
  const next = rows[at + step]?.querySelector<HTMLElement>(`[data-control="${wanted}"], [data-control]`)
  if (!next) return
  event.preventDefault()
  const same = rows[at + step]?.querySelector<HTMLElement>(`[data-control="${wanted}"]`)
  ;(same ?? next).focus()
}
