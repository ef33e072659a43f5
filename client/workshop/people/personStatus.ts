import type { Person } from '../../../shared/protocol/people.ts'

/** What the list tells about somebody besides name and role. */
export interface PersonStatus {
  /** Done with the current step. */
  ready: boolean
  /** The step they look at; null: unknown. */
  place: string | null
  /** Here, but without a sign of life for a while. Only hosts are told. */
  idle: boolean
}

export type StatusOf = (person: Person) => PersonStatus
