/** Begins somewhere in the first interval, so that people don't all act in the same millisecond. Answers how to stop. */
export function every(ms: number, act: () => void): () => void {
  let interval: NodeJS.Timeout | undefined
  const begin = setTimeout(() => {
    interval = setInterval(act, ms)
  }, Math.random() * ms)
  return () => {
    clearTimeout(begin)
    clearInterval(interval)
  }
}
