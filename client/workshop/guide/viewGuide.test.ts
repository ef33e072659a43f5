import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Step } from '../../../shared/workshop/sessionState.ts'
import { placeAfter, viewGuide } from './viewGuide.ts'

const stepOf = (id: string, minutes: number | null = 5): Step => ({
  id,
  title: id,
  goal: '',
  rules: [],
  say: '',
  minutes,
  mode: 'open',
  templateId: 'empty',
})
const steps = ['a', 'b', 'c'].map((id) => stepOf(id))
const at = (stepId: string, visited: string[]) => ({ stepId, since: 1, visited })

describe('viewGuide', () => {
  it('before the start leads to the first step, and nobody is away', () => {
    const view = viewGuide({ steps, current: null }, 'b')
    expect(view.next?.step.id).toBe('a')
    expect(view).toMatchObject({ current: null, previous: null, isAway: false, minutes: 15 })
    expect(view.viewed?.number).toBe(2)
  })

  it('tells what was, is and comes, and where back and next lead', () => {
    const view = viewGuide({ steps, current: at('b', ['a', 'b']) }, 'b')
    expect(view.steps.map(({ state }) => state)).toEqual(['visited', 'current', 'ahead'])
    expect(view.previous?.step.id).toBe('a')
    expect(view.next?.step.id).toBe('c')
    expect(view.isAway).toBe(false)
  })

  it('a person on another step, or on a removed one, is away', () => {
    expect(viewGuide({ steps, current: at('b', ['b']) }, 'a').isAway).toBe(true)
    expect(viewGuide({ steps, current: at('b', ['b']) }, 'gone')).toMatchObject({
      isAway: true,
      viewed: null,
    })
  })

  it('the last step has no next', () => {
    expect(viewGuide({ steps, current: at('c', ['c']) }, 'c').next).toBeNull()
  })
})

describe('placeAfter', () => {
  const move = (id: string, to: number) => placeAfter(steps, id, to)

  it('names the step that comes before, null for the front', () => {
    expect(move('c', 0)).toBeNull()
    expect(move('a', 1)).toBe('b')
    expect(move('a', 2)).toBe('c')
    expect(move('c', 1)).toBe('a')
  })

  it('is undefined where nothing would move', () => {
    expect([move('a', 0), move('a', -1), move('c', 3), move('gone', 1)]).toEqual(Array(4).fill(undefined))
  })

  it('puts the step at the wished place', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 12 }), fc.nat(), fc.nat(), (count, a, b) => {
        const list = Array.from({ length: count }, (_, i) => stepOf(`s${i}`))
        const [from, to] = [a % count, b % count]
        const after = placeAfter(list, `s${from}`, to)
        const others = list.map(({ id }) => id).filter((id) => id !== `s${from}`)
        const place = after === undefined ? from : after === null ? 0 : others.indexOf(after) + 1
        expect(place).toBe(to)
      }),
    )
  })
})
