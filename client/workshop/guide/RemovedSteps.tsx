import { ChevronDown, ChevronUp, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/Button.tsx'
import { useGuideContext } from './GuideContext.ts'
import styles from './RemovedSteps.module.css'

/** The trash of the guide. */
export function RemovedSteps() {
  const { t } = useTranslation('guide')
  const { removed, actions, language } = useGuideContext()
  const [open, setOpen] = useState(false)
  if (removed.length === 0) return null
  return (
    <section>
      <Button look="quiet" className={styles.toggle} aria-expanded={open} onClick={() => setOpen(!open)}>
        <Trash2 aria-hidden />
        {t('trash', { count: removed.length })}
        {open ? <ChevronUp aria-hidden /> : <ChevronDown aria-hidden />}
      </Button>
      {open && (
        <div className={styles.content}>
          <p className={styles.hint}>{t('trashText')}</p>
          <ul className={styles.list}>
            {removed.map((step) => (
              <li key={step.id} className={styles.step}>
                <span className={styles.title} lang={language}>
                  {step.title}
                </span>
                <Button
                  className={styles.restore}
                  aria-label={t('restoreStep', { title: step.title })}
                  onClick={() => actions.restore(step)}
                >
                  {t('restore')}
                </Button>
              </li>
            ))}
          </ul>
        </div>
      )}
    </section>
  )
}
