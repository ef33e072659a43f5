/**
 * Stable codes of refused requests (`code` of a problem+json answer, RFC 9457) with the HTTP status of each.
 * Clients translate the code, never the English `title`.
 */
export const PROBLEMS = {
  bad_request: 400,
  seat_invalid: 401,
  seat_removed: 401,
  workspace_key_invalid: 401,
  link_invalid: 403,
  forbidden: 403,
  door_closed: 403,
  code_closed: 403,
  organiser_key_needed: 403,
  board_not_found: 404,
  person_not_found: 404,
  asset_not_found: 404,
  step_not_found: 404,
  template_not_found: 404,
  zone_not_found: 404,
  vote_not_found: 404,
  not_found: 404,
  board_full: 409,
  last_host: 409,
  templates_full: 409,
  /** The command does not fit the session's present state. */
  command_conflict: 409,
  /** The time of the vote has run out. */
  vote_over: 409,
  /** More dots than each person has. */
  ballot_too_many: 422,
  /** Several dots on one note, where that was not allowed. */
  ballot_stacked: 422,
  ballot_note_missing: 422,
  ballot_out_of_scope: 422,
  ballot_own_note: 422,
  too_large: 413,
  unsupported_image: 415,
  rate_limited: 429,
  internal: 500,
  storage_unavailable: 503,
} as const

export type ProblemCode = keyof typeof PROBLEMS
