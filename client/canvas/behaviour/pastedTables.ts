import { Extension } from '@tiptap/core'
import { Plugin } from '@tiptap/pm/state'

/** A row of a table as a line, its cells a space apart. A note knows no tables and would put all cells into one word. */
export function tablesAsLines(html: string): string {
  if (!/<t[dh]\b/i.test(html)) return html
  // A document made so loads no image and runs no script.
  const { body } = new DOMParser().parseFromString(html, 'text/html')
  for (const row of [...body.querySelectorAll('tr')].reverse()) row.replaceWith(lineOf(row))
  for (const table of [...body.querySelectorAll('table')].reverse()) {
    table.replaceWith(...table.querySelectorAll('[data-row]'))
  }
  return body.innerHTML
}

function lineOf(row: HTMLTableRowElement): HTMLElement {
  const line = document.createElement('div')
  line.dataset.row = ''
  for (const cell of row.cells) line.append(...cell.childNodes, ' ')
  return line
}

export const pastedTablesExtension = Extension.create({
  name: 'pastedTables',
  addProseMirrorPlugins: () => [new Plugin({ props: { transformPastedHTML: tablesAsLines } })],
})
