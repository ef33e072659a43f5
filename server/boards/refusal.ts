import type { ProblemCode } from '../../shared/errors.ts'

/** A request that is refused for a reason its sender can understand. Nothing was changed. */
export class Refusal extends Error {
  override readonly name = 'Refusal'
  readonly code: ProblemCode
  /** One English sentence more than the code says. Never holds a secret or a name. */
  readonly detail: string | undefined
  readonly retryAfterSeconds: number | undefined

  constructor(code: ProblemCode, detail?: string, retryAfterSeconds?: number) {
    super(detail ? `${code}: ${detail}` : code)
    this.code = code
    this.detail = detail
    this.retryAfterSeconds = retryAfterSeconds
  }
}
