import { isIPv6 } from 'node:net'
import type { Request } from 'express'
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
import { Refusal } from '../boards/refusal.ts'

/** Per address. Generous: a whole school comes through one address, and everybody at the same minute. */
const LIMITS = {
  /** Invitations and seats. A wrong secret costs ten. */
  joining: { points: 2000, duration: 60 },
  /** Wrong short codes: at this pace one in 887 million codes takes millennia. */
  wrongCodes: { points: 200, duration: 600 },
  newBoards: { points: 600, duration: 600 },
  uploads: { points: 1200, duration: 600 },
} as const
const WRONG_SECRET_COSTS = 10

export type LimitName = keyof typeof LIMITS

export interface RateLimits {
  /** Counts one request. Refuses with `rate_limited`. */
  count(name: LimitName, req: Request): Promise<void>
  /** Runs a check of a secret; a wrong one costs more. */
  guardSecret<T>(req: Request, check: () => Promise<T>): Promise<T>
  /** Runs a check of a short code; after too many wrong ones no code is checked for a while. */
  guardCode<T>(req: Request, check: () => Promise<T>): Promise<T>
}

export function createRateLimits(): RateLimits {
  const limiters = new Map(
    Object.entries(LIMITS).map(([name, limit]) => [name, new RateLimiterMemory(limit)] as const),
  )
  const spend = (name: LimitName, req: Request, points: number) =>
    refuseWhenSpent(limiters.get(name)?.consume(addressOf(req), points))

  async function hasCodesLeft(req: Request): Promise<void> {
    const spent = await limiters.get('wrongCodes')?.get(addressOf(req))
    if (spent && spent.consumedPoints >= LIMITS.wrongCodes.points) throw rateLimited(spent.msBeforeNext)
  }

  return {
    count: (name, req) => spend(name, req, 1),
    guardSecret: (req, check) =>
      onRefusal(check, ['link_invalid', 'workspace_key_invalid'], () =>
        spend('joining', req, WRONG_SECRET_COSTS),
      ),
    guardCode: async (req, check) => {
      await hasCodesLeft(req)
      return onRefusal(check, ['code_closed'], () => spend('wrongCodes', req, 1))
    },
  }
}

async function onRefusal<T>(
  check: () => Promise<T>,
  codes: readonly string[],
  pay: () => Promise<void>,
): Promise<T> {
  try {
    return await check()
  } catch (error) {
    if (error instanceof Refusal && codes.includes(error.code)) await pay()
    throw error
  }
}

async function refuseWhenSpent(consumed: Promise<RateLimiterRes> | undefined): Promise<void> {
  try {
    await consumed
  } catch (error) {
    throw error instanceof RateLimiterRes ? rateLimited(error.msBeforeNext) : error
  }
}

function rateLimited(waitMs: number): Refusal {
  const seconds = Math.ceil(waitMs / 1000)
  return new Refusal('rate_limited', `try again in ${seconds} seconds`, seconds)
}

/** One key per household: an IPv6 user has 2^64 addresses. */
function addressOf(req: Request): string {
  const ip = req.ip ?? ''
  return isIPv6(ip) && !ip.startsWith('::ffff:') ? networkOf(ip) : ip
}

/** The first 64 bits of an IPv6 address. */
function networkOf(ip: string): string {
  const [head = '', tail] = ip.split('::')
  const first = head.split(':').filter(Boolean)
  const missing = tail === undefined ? 0 : 8 - first.length - tail.split(':').filter(Boolean).length
  return [...first, ...Array.from({ length: missing }, () => '0'), ...(tail ?? '').split(':')]
    .slice(0, 4)
    .join(':')
}
