import type { TLRichText } from 'tldraw'

/** A web address as the text of a shape that one can click. */
export function linkText(url: string): TLRichText {
  const link = { type: 'link', attrs: { href: url } }
  return {
    type: 'doc',
    content: [{ type: 'paragraph', content: [{ type: 'text', text: url, marks: [link] }] }],
  }
}
