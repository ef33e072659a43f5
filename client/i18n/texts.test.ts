import { describe, expect, it } from 'vitest'
import { de } from './de/index.ts'
import { en } from './en/index.ts'

const german = flatten(de)
const english = flatten(en)

describe('texts', () => {
  it('exist in German and English under the same keys', () => {
    expect([...english.keys()].sort()).toEqual([...german.keys()].sort())
  })

  it('are never empty', () => {
    const empty = [...german, ...english].filter(([, text]) => text.trim() === '')
    expect(empty).toEqual([])
  })

  it('name the same placeholders in both languages', () => {
    const different = [...german].filter(([key, text]) => slots(text) !== slots(english.get(key) ?? ''))
    expect(different).toEqual([])
  })
})

function flatten(texts: object, prefix = ''): Map<string, string> {
  const entries = Object.entries(texts).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string' ? [[prefix + key, value]] : [...flatten(value, `${prefix}${key}.`)],
  )
  return new Map(entries)
}

function slots(text: string): string {
  return (text.match(/{{\w+}}/g) ?? []).sort().join()
}
