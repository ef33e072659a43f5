import { createTurnstile } from './turnstile.ts'

/** Images that are being sent, each in memory once, however many people get it. */
export interface ImageShelf<Image> {
  /** `putBack` is to be called once, when it is sent or its reader has gone. Rejects as `load` does. */
  take(key: string, load: () => Promise<Image>): Promise<{ image: Image; putBack: () => void }>
}

interface Taken<Image> {
  image: Promise<Image>
  readers: number
  leave: () => void
}

/** `places`: so many different ones at once; who wants another waits. */
export function createImageShelf<Image>(places: number): ImageShelf<Image> {
  const turnstile = createTurnstile({ total: places, each: places })
  const taken = new Map<string, Taken<Image>>()

  function open(key: string, load: () => Promise<Image>): Taken<Image> {
    const turn = turnstile.enter(key)
    const entry = { image: turn.then(load), readers: 0, leave: () => void turn.then((leave) => leave()) }
    taken.set(key, entry)
    return entry
  }

  function putBack(key: string, entry: Taken<Image>): void {
    entry.readers -= 1
    if (entry.readers > 0) return
    if (taken.get(key) === entry) taken.delete(key)
    entry.leave()
  }

  return {
    async take(key, load) {
      const entry = taken.get(key) ?? open(key, load)
      entry.readers += 1
      try {
        return { image: await entry.image, putBack: () => putBack(key, entry) }
      } catch (error) {
        putBack(key, entry)
        throw error
      }
    },
  }
}
