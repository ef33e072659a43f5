import { useTranslation } from 'react-i18next'
import { useGuideContext } from './GuideContext.ts'
import styles from './GuideStatus.module.css'

/** Where the group is; before the start, what lies ahead. */
export function GuideStatus() {
  const { t } = useTranslation('guide')
  const { view } = useGuideContext()
  const count = view.steps.length
  if (count < 2) return null
  const planned = t('totalMinutes', { count: view.minutes })
  const ahead = view.minutes > 0 ? t('total', { count, minutes: view.minutes }) : t('steps', { count })
  const whole = view.current ? view.minutes > 0 && planned : ahead
  return (
    <p className={styles.status}>
      {view.current ? (
        <span>{t('here', { number: view.current.number, count })}</span>
      ) : (
        <span>{t('notStarted')}</span>
      )}
      <span className={styles.muted}>{whole}</span>
    </p>
  )
}
