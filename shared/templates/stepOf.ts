import type { Language } from '../protocol/http.ts'
import type { Step } from '../workshop/sessionState.ts'
import type { Template } from './template.ts'

/** A template as a step of the session guide, its texts in `language`. Minutes: the shortest that it usually takes. */
export function stepOf(
  template: Template,
  language: Language,
  overrides: Partial<Step> & Pick<Step, 'id'>,
): Step {
  return {
    title: stepTitle(template, language),
    goal: template.purpose[language],
    rules: [...template.rules[language]],
    say: template.say[language],
    minutes: template.minutes?.from ?? null,
    mode: template.mode,
    templateId: template.id,
    ...overrides,
  }
}

/** An empty template says nothing about what the step is for. */
function stepTitle(template: Template, language: Language): string {
  return template.zones.length > 0
    ? template.title[language]
    : { de: 'Freie Fläche', en: 'Free space' }[language]
}
