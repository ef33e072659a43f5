import type { VoteColor } from '../../../shared/protocol/votes.ts'

/** Colour of a dot and of the letter on it; each pair has a contrast of at least 4.5. */
export const DOT_COLORS: Record<VoteColor | 'plain', { fill: string; ink: string }> = {
  plain: { fill: '#0b6e69', ink: '#ffffff' },
  how: { fill: '#f2c230', ink: '#1d2b2a' },
  now: { fill: '#1f5fbf', ink: '#ffffff' },
  wow: { fill: '#1e7a3c', ink: '#ffffff' },
}
