/** The place (from 0 on) of a row that was at `from` and is dropped into the gap above the row `gap`. */
export function dropPlace(from: number, gap: number): number {
  return gap > from ? gap - 1 : gap
}
