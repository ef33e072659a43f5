import { expect, test } from 'vitest'
import { exportFileName } from './exportFileName.ts'

const at = new Date(2026, 2, 1, 8, 5)

test.each([
  ['MINT für alle', 'MINT für alle 2026-03-01 08-05.png'],
  [
    'Wie können wir mehr Mädchen für MINT begeistern?',
    'Wie können wir mehr Mädchen für MINT begeistern 2026-03-01 08-05.png',
  ],
  ['a/b\\c: "d" <e>|f*', 'a b c d e f 2026-03-01 08-05.png'],
  ['../../etc', 'etc 2026-03-01 08-05.png'],
  ['...', 'Board 2026-03-01 08-05.png'],
  ['x'.repeat(200), `${'x'.repeat(80)} 2026-03-01 08-05.png`],
])('%s', (title, name) => {
  expect(exportFileName(title, at)).toBe(name)
})
