export interface PageEventHandlers {
  /** The person turns away or leaves: nothing may wait any longer. */
  onLeave(): void
  /** The network came, went or changed. */
  onNetworkChange(): void
}

/** Listens to what happens to the page; answers a dispose. */
export function watchPage({ onLeave, onNetworkChange }: PageEventHandlers): () => void {
  const disposer = new AbortController()
  const options = { signal: disposer.signal }
  const onVisibility = (): void => {
    if (document.visibilityState === 'hidden') onLeave()
  }
  window.addEventListener('blur', onLeave, options)
  window.addEventListener('pagehide', onLeave, options)
  window.addEventListener('pointerup', () => setTimeout(onLeave), options)
  document.addEventListener('visibilitychange', onVisibility, options)
  window.addEventListener('online', onNetworkChange, options)
  window.addEventListener('offline', onNetworkChange, options)
  return () => disposer.abort()
}
