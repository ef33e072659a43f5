import { RadioGroup } from 'radix-ui'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { type Language, languageSchema } from '../../../shared/protocol/http.ts'
import styles from './LanguageChoice.module.css'

interface LanguageChoiceProps {
  value: Language
  onChange(language: Language): void
}

export function LanguageChoice({ value, onChange }: LanguageChoiceProps) {
  const { t } = useTranslation(['gallery', 'common'])
  const id = useId()
  const names = { de: t('common:german'), en: t('common:english') }
  return (
    <div className={styles.field}>
      <span id={id} className="visuallyHidden">
        {t('gallery:boardLanguage')}
      </span>
      <RadioGroup.Root
        aria-labelledby={id}
        className={styles.group}
        value={value}
        onValueChange={(language) => onChange(languageSchema.parse(language))}
      >
        {languageSchema.options.map((language) => (
          <RadioGroup.Item key={language} value={language} className={styles.option} lang={language}>
            {names[language]}
          </RadioGroup.Item>
        ))}
      </RadioGroup.Root>
    </div>
  )
}
