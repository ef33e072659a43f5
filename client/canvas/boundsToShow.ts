import type { BoxModel } from 'tldraw'

/** Things lying further out than this make the rest too small to read: then the template decides. */
const LIMIT = 1.5

/**
 * What a view of a page has to contain: everything on it, or only its zones where something was left far outside of them.
 * Null on an empty page.
 */
export function boundsToShow<B extends BoxModel>(content: B | null, zones: B | null): B | null {
  if (!content || !zones) return content
  const isFarOut = content.w > zones.w * LIMIT || content.h > zones.h * LIMIT
  return isFarOut ? zones : content
}
