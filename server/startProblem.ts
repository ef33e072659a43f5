/** Why the server cannot start: one line that tells the operator what to do. */
export class StartProblem extends Error {
  override readonly name = 'StartProblem'
}
