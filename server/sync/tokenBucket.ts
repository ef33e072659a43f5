export interface Budget {
  perSecond: number
  burst: number
}

export interface TokenBucket {
  /** Takes `amount` if it is there; false: over the limit, nothing taken. */
  take(amount: number): boolean
  /** For what is known only afterwards: takes `amount` even if it isn't there; then `take` answers false for a while. */
  charge(amount: number): void
  /** What is there now; may be less than nothing after a charge. */
  level(): number
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
    level() {
      refill()
      return tokens
    },
    charge(amount) {
      refill()
      tokens = Math.max(-budget.burst, tokens - amount)
    },
  }
}
