import { useHistoryState, useLocationProperty, usePathname, useSearch } from 'wouter/use-browser-location'

/** Where the browser is. `state` stays with the history entry, also over a reload; null when there is none. */
export interface Place {
  pathname: string
  search: string
  hash: string
  state: unknown
}

/** The component is drawn again when the browser goes elsewhere. */
export function usePlace(): Place {
  return {
    pathname: usePathname(),
    search: useSearch(),
    hash: useLocationProperty(() => location.hash),
    state: useHistoryState(),
  }
}
