/**
 * Control characters but tabs and line ends: XML cannot hold them. Notes get them from PowerPoint (its line break), PDFs and scripts;
 * with one of them no browser would read the drawing.
 */
const INVALID = /[^\P{Cc}\t\n\r]|[\uFFFE\uFFFF]/gu

/** The same text without what XML forbids. */
export function validXml(text: string): string {
  return text.replace(INVALID, '')
}
