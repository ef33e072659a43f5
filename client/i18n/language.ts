import { type Language, languageSchema } from '../../shared/protocol/http.ts'

const STORAGE_KEY = 'denkraum.language'

/**
 * Which language to speak: the one chosen earlier, else the browser's first (German for `de*`, English for
 * any other), else German.
 */
export function pickLanguage(stored: string | null, browserLanguages: readonly string[]): Language {
  const chosen = languageSchema.safeParse(stored)
  if (chosen.success) return chosen.data
  const first = browserLanguages[0]
  if (first === undefined) return 'de'
  return first.toLowerCase().startsWith('de') ? 'de' : 'en'
}

export function readLanguage(): Language {
  return pickLanguage(readStored(), navigator.languages)
}

export function storeLanguage(language: Language): void {
  try {
    localStorage.setItem(STORAGE_KEY, language)
  } catch {
    // Storage may be blocked; the choice then lasts until the page is closed.
  }
}

function readStored(): string | null {
  try {
    return localStorage.getItem(STORAGE_KEY)
  } catch {
    return null
  }
}
