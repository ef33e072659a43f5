import { useTranslation } from 'react-i18next'
import type { Language } from '../../shared/protocol/http.ts'

/** The language on screen; the component is drawn again when it changes. */
export function useLanguage(): Language {
  const { i18n } = useTranslation()
  return i18n.language === 'en' ? 'en' : 'de'
}
