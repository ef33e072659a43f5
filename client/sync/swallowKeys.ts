/** After so long without a key the person has noticed that the note is gone. */
const PAUSE_MS = 1000
const LIMIT_MS = 4000
const CAPTURE = { capture: true }

function isTyped(event: KeyboardEvent): boolean {
  const writes = event.key.length === 1 || ['Enter', 'Backspace', 'Delete'].includes(event.key)
  return writes && !event.ctrlKey && !event.metaKey && !event.altKey
}

/** Somebody who has gone on to a field writes there. */
function isForField({ target }: Event): boolean {
  const { tagName, isContentEditable } = target as Partial<HTMLElement>
  return isContentEditable === true || tagName === 'INPUT' || tagName === 'TEXTAREA'
}

/**
 * A note was deleted, or left behind, while somebody typed in it. What they still type must not choose tools or delete
 * shapes: keys are swallowed until a pause or a click. Answers a dispose.
 */
export function swallowKeys(target: Window): () => void {
  const since = Date.now()
  let timer = setTimeout(stop, PAUSE_MS)

  function onKey(event: KeyboardEvent): void {
    if (!isTyped(event) || isForField(event) || Date.now() - since > LIMIT_MS) return
    event.preventDefault()
    event.stopImmediatePropagation()
    clearTimeout(timer)
    timer = setTimeout(stop, PAUSE_MS)
  }
  function stop(): void {
    clearTimeout(timer)
    target.removeEventListener('keydown', onKey, CAPTURE)
    target.removeEventListener('pointerdown', stop, CAPTURE)
  }
  target.addEventListener('keydown', onKey, CAPTURE)
  target.addEventListener('pointerdown', stop, CAPTURE)
  return stop
}
