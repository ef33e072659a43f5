import { useSyncExternalStore } from 'react'
import type { Observable } from '../../sync/boardSession.ts'

export function useObservable<T>(observable: Observable<T>): T {
  return useSyncExternalStore(
    (listener) => observable.subscribe(listener),
    () => observable.get(),
  )
}
