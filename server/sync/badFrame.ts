/** A frame or update that no honest client sends. The message is for the log and the close reason: no content in it. */
export class BadFrame extends Error {
  override name = 'BadFrame'
}

/** More than a seat's budget allows; no harm in coming again later. */
export class OverBudget extends Error {
  override name = 'OverBudget'
}

/** Well-formed, but it would hold up everybody else in the room. */
export class TooCostly extends Error {
  override name = 'TooCostly'
}
