/** Runs tasks of the same key one after another, tasks of different keys side by side. */
export type OneAfterAnother = <T>(key: string, task: () => Promise<T>) => Promise<T>

export function createOneAfterAnother(): OneAfterAnother {
  const tails = new Map<string, Promise<unknown>>()
  return (key, task) => {
    const result = (tails.get(key) ?? Promise.resolve()).then(task)
    const tail = result.catch(() => {})
    tails.set(key, tail)
    void tail.then(() => {
      if (tails.get(key) === tail) tails.delete(key)
    })
    return result
  }
}
