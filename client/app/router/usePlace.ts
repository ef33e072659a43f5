import { useSyncExternalStore } from 'react'
import { currentPlace, type Place, subscribeToPlace } from './navigation.ts'

/** Where the browser is; the component is drawn again when it goes elsewhere. */
export function usePlace(): Place {
  return useSyncExternalStore(subscribeToPlace, currentPlace)
}
