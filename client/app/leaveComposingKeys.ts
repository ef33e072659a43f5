/**
 * While a word is being composed (Japanese, dead keys, phones) the keys belong to the input method: its Escape or Enter would
 * otherwise end the writing, close a dialog or save half a title, and what is typed next would choose tools.
 */
export function leaveComposingKeys(target: EventTarget): void {
  target.addEventListener('keydown', onKey, true)
}

function onKey(event: Event): void {
  const { isComposing, keyCode, key } = event as KeyboardEvent
  // Safari has ended the composing when it tells the key that ended it.
  const ended = keyCode === 229 && (key === 'Enter' || key === 'Escape')
  if (isComposing || ended) event.stopPropagation()
}
