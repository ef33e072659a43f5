/** Where the browser is. `state` stays with the history entry, also over a reload; null when there is none. */
export interface Place {
  pathname: string
  search: string
  hash: string
  state: unknown
}

interface NavigateOptions {
  /** Takes the place of the current history entry. */
  replace?: boolean
  /** Any value that can be cloned. */
  state?: unknown
}

const listeners = new Set<() => void>()
let place = readPlace()

/** The same object until the browser goes elsewhere. */
export function currentPlace(): Place {
  return place
}

export function subscribeToPlace(listener: () => void): () => void {
  if (listeners.size === 0) window.addEventListener('popstate', onMove)
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
    if (listeners.size === 0) window.removeEventListener('popstate', onMove)
  }
}

/** Goes to an address of this app without loading the page anew. */
export function navigate(to: string, { replace = false, state = null }: NavigateOptions = {}): void {
  history[replace ? 'replaceState' : 'pushState'](state, '', to)
  if (!replace) window.scrollTo(0, 0)
  onMove()
}

function onMove(): void {
  place = readPlace()
  for (const listener of [...listeners]) listener()
}

function readPlace(): Place {
  const { pathname, search, hash } = location
  return { pathname, search, hash, state: history.state }
}
