import type { Phase } from '../../../shared/templates/template.ts'
import type { Choice } from './choice.ts'
import { foldText } from './foldText.ts'

export type ChoiceFilter = 'all' | 'agendas' | 'own' | Phase

/** What the filter lets through and every word of the query is found in; hits in a title come first. */
export function searchChoices(
  choices: readonly Choice[],
  query: string,
  filter: ChoiceFilter,
): readonly Choice[] {
  const words = foldText(query).split(/\s+/).filter(Boolean)
  const allowed = choices.filter((choice) => passes(choice, filter))
  if (words.length === 0) return allowed
  const inTitle = (choice: Choice) => hasAll(foldText(choice.title), words)
  const found = allowed.filter((choice) => hasAll(foldText(textOf(choice)), words))
  return [...found.filter(inTitle), ...found.filter((choice) => !inTitle(choice))]
}

function passes(choice: Choice, filter: ChoiceFilter): boolean {
  if (filter === 'all') return true
  if (filter === 'agendas') return choice.kind === 'agenda'
  if (filter === 'own') return choice.kind === 'own'
  return choice.phases.includes(filter)
}

function textOf({ title, purpose, words }: Choice): string {
  return [title, purpose, ...words].join(' ')
}

function hasAll(text: string, words: readonly string[]): boolean {
  return words.every((word) => text.includes(word))
}
