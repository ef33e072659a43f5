import { expect, test } from 'vitest'
import { PREVIEW_MAX_ITEMS } from '../../shared/protocol/templates.ts'
import { indexKeyAt } from '../../shared/templates/indexKeyAt.ts'
import { previewOf } from './previewOf.ts'
import { testArrow, testGroup, testText, testZone } from './testStage.ts'

const PAGE = 'page:step'

test('shows what stands on the page, groups opened, from back to front', () => {
  const items = previewOf(
    [
      testZone('shape:front', { parentId: PAGE, index: 'a3' }, 'Front'),
      testZone('shape:inside', { parentId: 'shape:group', index: 'a1', x: 5, y: 7 }, 'Inside'),
      testGroup('shape:group', { parentId: PAGE, index: 'a2', x: 100, y: -10 }),
      testZone('shape:back', { parentId: PAGE, index: 'a1' }, 'Back'),
      testZone('shape:elsewhere', { parentId: 'page:other' }, 'Elsewhere'),
    ],
    PAGE,
  )
  expect(items.map(({ title, x, y }) => [title, x, y])).toEqual([
    ['Back', 0, 0],
    ['Inside', 105, -3],
    ['Front', 0, 0],
  ])
})

test('an arrow takes up what lies between its ends, a text what its letters need', () => {
  const place = { parentId: PAGE, x: 10, y: 100 }
  const [arrow, text] = previewOf([testArrow('shape:a', place), testText('shape:t', place, 'Hallo')], PAGE)
  expect(arrow).toMatchObject({ kind: 'shape', x: 10, y: 80, w: 50, h: 20, color: 'grey', look: 'plain' })
  expect(text).toMatchObject({ kind: 'text', title: 'Hallo', x: 10, y: 100, w: 60, h: 32 })
})

test('ends somewhere, whatever somebody drew', () => {
  const zones = Array.from({ length: PREVIEW_MAX_ITEMS + 5 }, (_, i) =>
    testZone(`shape:${i}`, { parentId: PAGE, index: indexKeyAt(i) }),
  )
  expect(previewOf(zones, PAGE)).toHaveLength(PREVIEW_MAX_ITEMS)
  const nested = Array.from({ length: 5000 }, (_, i) =>
    testGroup(`shape:n${i}`, { parentId: i === 0 ? PAGE : `shape:n${i - 1}` }),
  )
  expect(previewOf(nested, PAGE)).toEqual([])
  expect(previewOf([testGroup('shape:g', { parentId: 'shape:g' })], PAGE)).toEqual([])
})
