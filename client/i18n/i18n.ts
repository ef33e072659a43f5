import i18next from 'i18next'
import { initReactI18next } from 'react-i18next'
import type { Language } from '../../shared/protocol/http.ts'
import { door as german } from './de/door.ts'
import { door as english } from './en/door.ts'
import { readLanguage, storeLanguage } from './language.ts'

const loadInside = {
  de: () => import('./de/inside.ts').then((texts) => texts.inside),
  en: () => import('./en/inside.ts').then((texts) => texts.inside),
}

/** From now on a switch of the language brings the texts inside along, also while the first are on their way. */
let isInside = false

/** Speaks at once: the texts of the way in are part of this file. */
export function startI18n(): void {
  i18next.on('languageChanged', announceLanguage)
  i18next.use(initReactI18next).init({
    lng: readLanguage(),
    resources: { de: german, en: english },
    defaultNS: 'common',
    fallbackLng: false,
    initAsync: false,
    interpolation: { escapeValue: false },
    react: { useSuspense: false },
  })
}

/** The texts of the gallery and the board, to be awaited before either is drawn. Rejects when they cannot be loaded. */
export async function loadTextsInside(): Promise<void> {
  isInside = true
  await addTextsInside(i18next.language === 'en' ? 'en' : 'de')
}

/** Rejects when the texts cannot be loaded; the language then stays. */
export async function switchLanguage(language: Language): Promise<void> {
  if (isInside) await addTextsInside(language)
  storeLanguage(language)
  await i18next.changeLanguage(language)
}

async function addTextsInside(language: Language): Promise<void> {
  const texts = await loadInside[language]()
  for (const [namespace, entries] of Object.entries(texts)) {
    i18next.addResourceBundle(language, namespace, entries, true, true)
  }
}

function announceLanguage(language: string): void {
  document.documentElement.lang = language
}
