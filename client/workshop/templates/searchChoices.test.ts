import { describe, expect, it } from 'vitest'
import type { Choice } from './choice.ts'
import { templateChoices } from './choice.ts'
import { searchChoices } from './searchChoices.ts'

const choiceOf = (title: string, more: Partial<Choice> = {}) =>
  ({ kind: 'template', id: title, title, purpose: '', phases: [], words: [], ...more }) as unknown as Choice

const choices = [
  choiceOf('Fragen schärfen', { phases: ['define'], purpose: 'Gründe und Bedürfnisse' }),
  choiceOf('Brainstorming', { phases: ['ideate'], words: ['Ideen sammeln', 'Einfälle'] }),
  choiceOf('Ideen gewichten', { phases: ['choose', 'ideate'] }),
  choiceOf('90 Minuten', { kind: 'agenda' } as Partial<Choice>),
  choiceOf('Unser Großtreffen', { kind: 'own' } as Partial<Choice>),
]
const find = (query: string, filter: Parameters<typeof searchChoices>[2] = 'all') =>
  searchChoices(choices, query, filter).map(({ title }) => title)

describe('searchChoices', () => {
  it.each([
    ['SCHÄRFEN', 'Fragen schärfen'],
    ['scharf', 'Fragen schärfen'],
    ['schaerf', 'Fragen schärfen'],
    ['beduerfnis', 'Fragen schärfen'],
    ['einfall', 'Brainstorming'],
    ['grosstreffen', 'Unser Großtreffen'],
    ['  sammeln   ideen ', 'Brainstorming'],
  ])('finds by "%s"', (query, title) => {
    expect(find(query)).toEqual([title])
  })

  it('puts what has the word in its title first', () => {
    expect(find('ideen')).toEqual(['Ideen gewichten', 'Brainstorming'])
  })

  it('narrows to a phase, to agendas, to own ones', () => {
    expect(find('', 'ideate')).toEqual(['Brainstorming', 'Ideen gewichten'])
    expect(find('', 'agendas')).toEqual(['90 Minuten'])
    expect(find('', 'own')).toEqual(['Unser Großtreffen'])
    expect(find('ideen', 'define')).toEqual([])
  })

  it('a growing query never loses what its end will find', () => {
    for (const choice of templateChoices('de')) {
      for (let length = 1; length <= choice.title.length; length += 1) {
        const found = searchChoices(templateChoices('de'), choice.title.slice(0, length), 'all')
        expect(found.map(({ id }) => id)).toContain(choice.id)
      }
    }
  })
})
