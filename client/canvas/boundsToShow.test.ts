import { describe, expect, it } from 'vitest'
import { boundsToShow } from './boundsToShow.ts'

const zones = { x: 0, y: 0, w: 3000, h: 1800 }

describe('boundsToShow', () => {
  it('shows everything while it lies in or near the zones', () => {
    const content = { x: -200, y: 0, w: 3400, h: 2000 }
    expect(boundsToShow(content, zones)).toBe(content)
  })

  it.each([
    ['right', { x: 0, y: 0, w: 9000, h: 1800 }],
    ['below', { x: 0, y: 0, w: 3000, h: 2701 }],
  ])('a note far to the %s does not make the template too small to read', (_where, content) => {
    expect(boundsToShow(content, zones)).toBe(zones)
  })

  it('a page without zones is shown as far as it goes, an empty one not at all', () => {
    const content = { x: 0, y: 0, w: 90_000, h: 10 }
    expect(boundsToShow(content, null)).toBe(content)
    expect(boundsToShow(null, null)).toBeNull()
  })
})
