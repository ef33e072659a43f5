/** After so long without a key the person has noticed that the note is gone. */
const PAUSE_MS = 1000
const LIMIT_MS = 4000

function isTyped(event: KeyboardEvent): boolean {
  const writes = event.key.length === 1 || ['Enter', 'Backspace', 'Delete'].includes(event.key)
  return writes && !event.ctrlKey && !event.metaKey && !event.altKey
}

/**
 * A note was deleted while somebody typed in it. What they still type must not choose tools or delete shapes: keys
 * are swallowed until a pause or a click. Answers a dispose.
 */
export function swallowKeys(target: Window): () => void {
  const since = Date.now()
  let timer = setTimeout(stop, PAUSE_MS)

  function onKey(event: KeyboardEvent): void {
    if (!isTyped(event) || Date.now() - since > LIMIT_MS) return
    event.preventDefault()
    event.stopImmediatePropagation()
    clearTimeout(timer)
    timer = setTimeout(stop, PAUSE_MS)
  }
  function stop(): void {
    clearTimeout(timer)
    target.removeEventListener('keydown', onKey, true)
    target.removeEventListener('pointerdown', stop, true)
  }
  target.addEventListener('keydown', onKey, true)
  target.addEventListener('pointerdown', stop, true)
  return stop
}
