import * as Y from 'yjs'

export type IsNews = (item: Y.Item) => boolean

/** What somebody with this state vector does not have. */
export function newsFor(stateVector: Uint8Array): IsNews {
  const known = Y.decodeStateVector(stateVector)
  return ({ id, length }) => id.clock + length > (known.get(id.client) ?? 0)
}

/** It, or something living in it, is news. */
export function holdsNews(item: Y.Item | null | undefined, isNews: IsNews): boolean {
  if (!item || item.deleted) return false
  if (isNews(item)) return true
  return (
    item.content instanceof Y.ContentType &&
    innerItems(item.content.type).some((inner) => holdsNews(inner, isNews))
  )
}

function innerItems(type: Y.AbstractType<unknown>): Y.Item[] {
  const items = [...type._map.values()]
  for (let item = type._start; item; item = item.right) items.push(item)
  return items
}
