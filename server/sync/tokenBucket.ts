export interface Budget {
  perSecond: number
  burst: number
}

export interface TokenBucket {
  /** Takes `amount` if it is there; false: over the limit, nothing taken. */
  take(amount: number): boolean
}

export function createTokenBucket(budget: Budget, now: () => number = Date.now): TokenBucket {
  let tokens = budget.burst
  let filledAt = now()
  const refill = () => {
    const time = now()
    tokens = Math.min(budget.burst, tokens + (Math.max(0, time - filledAt) / 1000) * budget.perSecond)
    filledAt = time
  }
  return {
    take(amount) {
      refill()
      if (tokens < amount) return false
      tokens -= amount
      return true
    },
  }
}
