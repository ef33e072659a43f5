import { expect, it } from 'vitest'
import { validXml } from './validXml.ts'

it('a drawing keeps all of its text but what XML forbids', () => {
  expect(validXml('<p>Zeile\u000bZeile\u0000\uffff</p>')).toBe('<p>ZeileZeile</p>')
  const text = 'a\t\n\u00a0\u00adü漢👩‍👧\u202b'
  expect(validXml(text)).toBe(text)
})
