import { PROBLEMS, type ProblemCode } from '../../shared/errors.ts'

/** `no_connection`: the server was not reached. `unexpected`: it answered something this client cannot read. */
export type ClientProblemCode = ProblemCode | 'no_connection' | 'unexpected'

/** A request that did not do what it should. The screen shows a text for `code`, never `message`. */
export class ApiProblem extends Error {
  readonly code: ClientProblemCode

  constructor(code: ClientProblemCode, options?: ErrorOptions) {
    super(`request failed: ${code}`, options)
    this.name = 'ApiProblem'
    this.code = code
  }
}

export function toProblemCode(code: unknown): ClientProblemCode {
  return typeof code === 'string' && Object.hasOwn(PROBLEMS, code) ? (code as ProblemCode) : 'unexpected'
}

/** The problem's code, `unexpected` for any other thing thrown. */
export function problemCodeOf(error: unknown): ClientProblemCode {
  return error instanceof ApiProblem ? error.code : 'unexpected'
}

/** May the same request succeed a little later without anybody changing anything? */
export function isPassing(code: ClientProblemCode): boolean {
  return ['no_connection', 'storage_unavailable', 'internal', 'rate_limited'].includes(code)
}
