import type { Observable } from './boardSession.ts'

export interface MutableObservable<T> extends Observable<T> {
  /** Tells the listeners unless the value is the same one. */
  set(value: T): void
}

export function createObservable<T>(initial: T): MutableObservable<T> {
  let current = initial
  const listeners = new Set<() => void>()
  return {
    get: () => current,
    set: (value) => {
      if (Object.is(current, value)) return
      current = value
      for (const listener of [...listeners]) listener()
    },
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
