import type { Language } from '../../../shared/protocol/http.ts'

const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS
const DAY_MS = 24 * HOUR_MS
const TRASH_DAYS = 30

/** How long ago, in words ("vor 3 Stunden", "yesterday"), the date after a week; null within the last minute. */
export function formatAgo(time: Date, now: Date, language: Language): string | null {
  const ageMs = now.getTime() - time.getTime()
  if (ageMs < MINUTE_MS) return null
  const words = new Intl.RelativeTimeFormat(language, { numeric: 'auto' })
  if (ageMs < HOUR_MS) return words.format(-Math.floor(ageMs / MINUTE_MS), 'minute')
  const days = daysBetween(time, now)
  if (days === 0 || ageMs < 6 * HOUR_MS) return words.format(-Math.floor(ageMs / HOUR_MS), 'hour')
  if (days < 7) return words.format(-days, 'day')
  return new Intl.DateTimeFormat(language, { dateStyle: 'long' }).format(time)
}

/** Whole days until a board in the trash is deleted for good; at least 0. */
export function daysLeftInTrash(trashedAt: Date, now: Date): number {
  const deletedAt = trashedAt.getTime() + TRASH_DAYS * DAY_MS
  return Math.max(0, Math.ceil((deletedAt - now.getTime()) / DAY_MS))
}

/** By the calendar, not by 24 hours: yesterday evening is "yesterday" in the morning. */
function daysBetween(from: Date, to: Date): number {
  return Math.round((startOfDay(to) - startOfDay(from)) / DAY_MS)
}

function startOfDay(time: Date): number {
  return new Date(time.getFullYear(), time.getMonth(), time.getDate()).getTime()
}
