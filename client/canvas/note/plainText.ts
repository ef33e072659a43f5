/**
 * The text of paragraphs, a line each. Null when there is more than paragraphs: lists, headings and the like have widths
 * and heights of their own. By hand, as tldraw's own way is too slow for a thousand notes at once.
 */
export function plainText(blocks: readonly unknown[]): string | null {
  const lines = blocks.map((block) => (isNode(block) && block.type === 'paragraph' ? lineOf(block) : null))
  return lines.includes(null) ? null : lines.join('\n')
}

interface TextNode {
  type: unknown
  text?: unknown
  content?: unknown
}

function lineOf({ content }: TextNode): string {
  if (!Array.isArray(content)) return ''
  return content.map((node) => (isNode(node) && typeof node.text === 'string' ? node.text : '\n')).join('')
}

function isNode(value: unknown): value is TextNode {
  return typeof value === 'object' && value !== null && 'type' in value
}
