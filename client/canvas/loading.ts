import type { Editor } from 'tldraw'

/** Are shapes of a large board still coming in? */
export interface Loading {
  get(): boolean
  subscribe(listener: () => void): () => void
}

const loadings = new WeakMap<Editor, Loading>()

export function setLoading(editor: Editor, loading: Loading): void {
  loadings.set(editor, loading)
}

/** Resolves when the canvas holds everything of its board. Rejects with the signal's reason. */
export async function whenLoaded(editor: Editor, signal?: AbortSignal): Promise<void> {
  const loading = loadings.get(editor)
  if (!loading?.get()) return
  const { promise, resolve, reject } = Promise.withResolvers<void>()
  const stop = loading.subscribe(() => loading.get() || resolve())
  const abort = () => reject(signal?.reason)
  signal?.addEventListener('abort', abort)
  await promise.finally(() => {
    stop()
    signal?.removeEventListener('abort', abort)
  })
}
