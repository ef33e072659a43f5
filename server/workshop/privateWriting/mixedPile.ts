import { randomBytes } from 'node:crypto'

/**
 * Several people's things in one pile: each person's in their own order, and whose lies above whose by chance. Who wrote most would
 * otherwise lie on top of all others, and how many things each person has everybody knows.
 */
export function mixedPile<T>(pilesByPerson: Iterable<readonly T[]>): T[] {
  const placed = [...pilesByPerson].flatMap((pile) => {
    const places = pile.map(() => randomBytes(8).toString('hex')).sort()
    return pile.map((thing, i) => ({ thing, place: places[i] ?? '' }))
  })
  return placed.sort((a, b) => (a.place < b.place ? -1 : 1)).map(({ thing }) => thing)
}
