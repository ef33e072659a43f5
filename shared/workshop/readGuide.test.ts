import { describe, expect, it } from 'vitest'
import { guidePosition } from './guidePosition.ts'
import { readGuide } from './readGuide.ts'
import { NEW_SESSION } from './sessionState.ts'
import { applied, sessionOf } from './testSession.ts'

const page = (id: string, index: string) => ({ id: `page:${id}`, name: `Seite ${id}`, index })

describe('G6 the guide of a board', () => {
  it('of an older version is its pages, in their order', () => {
    const { steps } = readGuide(NEW_SESSION, [page('b', 'a2'), page('a', 'a1'), page('page', 'Zz')])
    expect(steps.map(({ id, title, templateId }) => [id, title, templateId])).toEqual([
      ['page', 'Seite page', 'empty'],
      ['a', 'Seite a', 'empty'],
      ['b', 'Seite b', 'empty'],
    ])
  })

  it('shows what a script added, at the end; what is in the trash stays there', () => {
    const session = applied(sessionOf('a', 'b'), { type: 'step.remove', stepId: 'a' })
    const pages = [page('a', 'a1'), page('script', 'a0'), page('b', 'a2')]
    expect(readGuide(session, pages).steps.map(({ id }) => id)).toEqual(['b', 'script'])
  })

  it('leaves out steps without a page, and the group is nowhere when that was its step', () => {
    const session = applied(sessionOf('a', 'b'), { type: 'step.go', stepId: 'a' })
    expect(readGuide(session, [page('b', 'a1')])).toMatchObject({ steps: [{ id: 'b' }], current: null })
  })

  it('is the session itself when nothing is missing, or while the pages are not here yet', () => {
    const session = sessionOf('a')
    expect(readGuide(session, [page('a', 'a1')])).toBe(session)
    expect(readGuide(session, [])).toBe(session)
    const read = readGuide(NEW_SESSION, [page('a', 'a1')])
    expect(readGuide(read, [page('a', 'a1')])).toBe(read)
  })

  it('leaves out pages whose id is no step id', () => {
    expect(readGuide(NEW_SESSION, [page('a b', 'a1'), page('c', 'a2')]).steps).toMatchObject([{ id: 'c' }])
  })
})

describe('where the group is', () => {
  it('says the number, how many there are, and the neighbours', () => {
    const session = applied(sessionOf('a', 'b', 'c'), { type: 'step.go', stepId: 'b' })
    expect(guidePosition(session)).toMatchObject({
      number: 2,
      count: 3,
      previous: { id: 'a' },
      next: { id: 'c' },
    })
    expect(guidePosition(sessionOf('a'))).toBeNull()
  })
})
