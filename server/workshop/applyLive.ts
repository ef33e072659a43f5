/** A change that is live, and will be on disk when `durable` resolves. */
export interface LiveChange<T> {
  result: T
  durable: Promise<void>
}

/**
 * Waits until a change of the server is live, not until it is on disk. `start` makes it and tells its result from inside;
 * the promise that it answers resolves when the change is durable.
 */
export async function applyLive<T>(
  start: (tell: (result: T) => void) => Promise<void>,
): Promise<LiveChange<T>> {
  const { promise, resolve } = Promise.withResolvers<T>()
  const durable = start(resolve)
  // Whoever waits for it hears of a failure; before the change is live nobody does.
  durable.catch(() => {})
  return { result: await Promise.race([promise, durable.then(() => promise)]), durable }
}
