/**
 * Control characters that XML cannot hold. Notes get them from PowerPoint (its line break), PDFs and scripts; with one of them
 * no browser would read the drawing.
 */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const INVALID = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g

/** The same text without what XML forbids. */
export function validXml(text: string): string {
  return text.replace(INVALID, '')
}
