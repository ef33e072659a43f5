import { type RefObject, useEffect, useRef } from 'react'

/**
 * When rows change places the browser drops the focus of the one that was taken out and put back. This gives it back to
 * the same control of the same step. Rows carry `data-step`, controls `data-control`.
 */
export function useKeptFocus(list: RefObject<HTMLElement | null>, order: string): void {
  const last = useRef<string | null>(null)
  useEffect(() => {
    const element = list.current
    const note = ({ target }: FocusEvent) => {
      last.current = selectorOf(target)
    }
    element?.addEventListener('focusin', note)
    return () => element?.removeEventListener('focusin', note)
  }, [list])
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new order is when the focus may be lost
  useEffect(() => {
    const isLost = document.activeElement === document.body || document.activeElement === null
    if (isLost && last.current) list.current?.querySelector<HTMLElement>(last.current)?.focus()
  }, [order, list])
}

function selectorOf(target: EventTarget | null): string | null {
  if (!(target instanceof HTMLElement)) return null
  const step = target.closest<HTMLElement>('[data-step]')?.dataset.step
  const control = target.closest<HTMLElement>('[data-control]')?.dataset.control
  return step && control ? `[data-step="${step}"] [data-control="${control}"]` : null
}
