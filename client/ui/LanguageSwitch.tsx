import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { switchLanguage } from '../i18n/i18n.ts'
import { useLanguage } from '../i18n/useLanguage.ts'
import styles from './LanguageSwitch.module.css'

const LANGUAGES = [
  { code: 'de', short: 'DE', name: 'Deutsch' },
  { code: 'en', short: 'EN', name: 'English' },
] as const

export function LanguageSwitch() {
  const { t } = useTranslation()
  const current = useLanguage()
  const [failed, setFailed] = useState(false)
  return (
    <fieldset className={styles.group}>
      <legend className="visuallyHidden">{t('language')}</legend>
      {LANGUAGES.map(({ code, short, name }) => (
        <button
          key={code}
          type="button"
          lang={code}
          aria-label={name}
          aria-pressed={code === current}
          className={styles.option}
          onClick={() =>
            switchLanguage(code).then(
              () => setFailed(false),
              () => setFailed(true),
            )
          }
        >
          {short}
        </button>
      ))}
      {failed && (
        <p role="alert" className={styles.failed}>
          {t('languageFailed')}
        </p>
      )}
    </fieldset>
  )
}
