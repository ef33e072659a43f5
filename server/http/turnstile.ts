/** Lets so many in at once; the others wait in the order in which they came. */
export interface Turnstile {
  /** Resolves, when it is one's turn, with what lets the next one in. */
  enter(key: string): Promise<() => void>
}

export interface TurnstileOptions {
  total: number
  /** So many of the same key, so that nobody fills all places alone. */
  each: number
}

export function createTurnstile({ total, each }: TurnstileOptions): Turnstile {
  const inside = new Map<string, number>()
  const waiting = new Set<{ key: string; letIn: () => void }>()
  let count = 0

  function change(key: string, by: 1 | -1): void {
    count += by
    const left = (inside.get(key) ?? 0) + by
    if (left > 0) inside.set(key, left)
    else inside.delete(key)
  }

  function letNextIn(): void {
    for (const next of waiting) {
      if (count >= total) return
      if ((inside.get(next.key) ?? 0) >= each) continue
      waiting.delete(next)
      change(next.key, 1)
      next.letIn()
    }
  }

  function leaveOnce(key: string): () => void {
    let isInside = true
    return () => {
      if (!isInside) return
      isInside = false
      change(key, -1)
      letNextIn()
    }
  }

  return {
    enter(key) {
      const { promise, resolve } = Promise.withResolvers<() => void>()
      waiting.add({ key, letIn: () => resolve(leaveOnce(key)) })
      letNextIn()
      return promise
    },
  }
}
