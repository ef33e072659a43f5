/** The row with the patch's values in place of its own. A value `undefined` in the patch changes nothing. */
export function withPatch<T extends object>(row: T, patch: Partial<T>): T {
  const set = Object.entries(patch).filter(([, value]) => value !== undefined)
  return { ...row, ...Object.fromEntries(set) }
}
