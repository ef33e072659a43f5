import type { CommandInput } from '../../../shared/protocol/commands.ts'
import type { VoteArea, VoteKind } from '../../../shared/protocol/votes.ts'
import { suggestDots } from '../../../shared/workshop/vote.ts'

export type VoteStart = Extract<CommandInput, { type: 'vote.start' }>

/** What a host enters for a new vote. */
export interface VoteForm {
  title: string
  kind: VoteKind
  /** Null: as suggested. */
  dots: number | null
  stacking: boolean
  ownAllowed: boolean
  open: boolean
  /** As typed; empty: no limit. */
  minutes: string
}

export const NEW_VOTE_FORM: VoteForm = {
  title: '',
  kind: 'dots',
  dots: null,
  stacking: false,
  ownAllowed: true,
  open: false,
  minutes: '',
}

/** Of each colour with How-Now-Wow: three, as the method has it. */
const DOTS_OF_EACH_COLOR = 3

export function suggestedDots(kind: VoteKind, options: number): number {
  return kind === 'howNowWow' ? Math.min(DOTS_OF_EACH_COLOR, Math.max(1, options)) : suggestDots(options)
}

/** Seconds for minutes as typed; undefined for an empty field, null for what is no time from 1 minute to `maxSeconds`. */
export function secondsOf(minutes: string, maxSeconds: number): number | null | undefined {
  const text = minutes.trim()
  if (text === '') return undefined
  const seconds = /^\d{1,3}$/.test(text) ? Number(text) * 60 : 0
  return seconds > 0 && seconds <= maxSeconds ? seconds : null
}

/** The command; `options`: notes in the scope. */
export function toVoteStart(
  { minutes: _, title, dots, ...rules }: VoteForm,
  scope: VoteArea,
  options: number,
  seconds: number | undefined,
): VoteStart {
  return {
    type: 'vote.start',
    ...rules,
    title: title.trim(),
    dots: dots ?? suggestedDots(rules.kind, options),
    scope,
    ...(seconds !== undefined && { seconds }),
  }
}
