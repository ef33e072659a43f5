import type { Localized, Template } from '../template.ts'

/** Rules as a list for a zone, one line each. */
export function rulesText(rules: Template['rules']): Localized {
  const list = (lines: readonly string[]) => lines.map((line) => `– ${line}`).join('\n')
  return { de: list(rules.de), en: list(rules.en) }
}
