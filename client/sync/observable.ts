import type { Observable } from './boardSession.ts'

export interface MutableObservable<T> extends Observable<T> {
  /** Tells the listeners unless the value is the same one. */
  set(value: T): void
}

export function createObservable<T>(initial: T): MutableObservable<T> {
  let current = initial
  const { tell, listen } = createListeners<void>()
  return {
    get: () => current,
    set: (value) => {
      if (Object.is(current, value)) return
      current = value
      tell()
    },
    subscribe: listen,
  }
}

export interface Listeners<T> {
  tell(news: T): void
  /** Answers how to listen no more. */
  listen(listener: (news: T) => void): () => void
}

export function createListeners<T>(): Listeners<T> {
  const listeners = new Set<(news: T) => void>()
  return {
    tell: (news) => {
      for (const listener of [...listeners]) listener(news)
    },
    listen: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
