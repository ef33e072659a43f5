import i18next, { type i18n as I18n } from 'i18next'
import { initReactI18next } from 'react-i18next'
import type { Language } from '../../shared/protocol/http.ts'
import { readLanguage, storeLanguage } from './language.ts'

const loadTexts = {
  de: () => import('./de/index.ts').then((texts) => texts.de),
  en: () => import('./en/index.ts').then((texts) => texts.en),
}

/** Loads the texts of one language; the other one only when somebody switches to it. */
export async function startI18n(): Promise<I18n> {
  const language = readLanguage()
  const texts = await loadTexts[language]()
  i18next.on('languageChanged', announceLanguage)
  await i18next.use(initReactI18next).init({
    lng: language,
    resources: { [language]: texts },
    defaultNS: 'common',
    fallbackLng: false,
    interpolation: { escapeValue: false },
    react: { useSuspense: false },
  })
  return i18next
}

/** Rejects when the texts cannot be loaded; the language then stays. */
export async function switchLanguage(language: Language): Promise<void> {
  const texts = await loadTexts[language]()
  for (const [namespace, entries] of Object.entries(texts)) {
    i18next.addResourceBundle(language, namespace, entries, true, true)
  }
  storeLanguage(language)
  await i18next.changeLanguage(language)
}

function announceLanguage(language: string): void {
  document.documentElement.lang = language
}
