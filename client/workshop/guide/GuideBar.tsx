import { ArrowRight, ChevronUp, Play } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/Button.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import styles from './GuideBar.module.css'
import { useGuideContext } from './GuideContext.ts'

/** The guide on a phone while it is closed: one line at the lower edge. */
export function GuideBar({ onOpen }: { onOpen(): void }) {
  const { t, i18n } = useTranslation('guide')
  const { view, isHost, language, actions } = useGuideContext()
  const shown = view.current ?? view.steps[0]
  if (!shown) return null
  const { step, number } = shown
  const place = view.current ? t('stepOf', { number, count: view.steps.length }) : t('notStarted')
  return (
    <nav className={styles.bar} aria-label={t('title')}>
      <button type="button" className={styles.open} aria-haspopup="dialog" onClick={onOpen} lang={language}>
        <ChevronUp aria-hidden />
        <span className={styles.words}>
          <span className={styles.place} lang={i18n.language}>
            {place}
          </span>
          <span className={styles.title}>{step.title}</span>
        </span>
      </button>
      {view.isAway && (
        <Button className={styles.back} onClick={actions.backToGroup}>
          {t('backToGroup')}
        </Button>
      )}
      {isHost && !view.isAway && <NextButton />}
    </nav>
  )
}

function NextButton() {
  const { t } = useTranslation('guide')
  const { view, actions } = useGuideContext()
  const { next, current } = view
  if (!next) return null
  const label = current ? t('nextTo', { title: next.step.title }) : t('start')
  return (
    <IconButton label={label} className={styles.next} onClick={() => actions.takeEveryone(next.step.id)}>
      {current ? <ArrowRight aria-hidden /> : <Play aria-hidden />}
    </IconButton>
  )
}
