import { ArrowLeft, ArrowRight, Play } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/Button.tsx'
import styles from './GuideActionsBar.module.css'
import { useGuideContext } from './GuideContext.ts'

/** Hosts lead the group from here; whoever is elsewhere finds the way back. */
export function GuideActionsBar() {
  const { t } = useTranslation('guide')
  const { view, isHost, actions } = useGuideContext()
  if (isHost && view.steps.length > 1) return <HostActions />
  if (!view.isAway || view.viewed) return null
  return (
    <div className={styles.bar}>
      <Button look="primary" className={styles.wide} onClick={actions.backToGroup}>
        {t('backToGroup')}
      </Button>
    </div>
  )
}

function HostActions() {
  const { view } = useGuideContext()
  return <div className={styles.bar}>{view.current ? <BackAndNext /> : <Start />}</div>
}

function Start() {
  const { t } = useTranslation('guide')
  const { view, actions } = useGuideContext()
  const first = view.next
  if (!first) return null
  return (
    <Button look="primary" className={styles.wide} onClick={() => actions.takeEveryone(first.step.id)}>
      <Play aria-hidden />
      {t('start')}
    </Button>
  )
}

function BackAndNext() {
  const { t } = useTranslation('guide')
  const { view, actions } = useGuideContext()
  const { previous, next } = view
  return (
    <>
      <Button
        disabled={!previous}
        aria-label={previous ? t('backTo', { title: previous.step.title }) : t('back')}
        onClick={() => previous && actions.takeEveryone(previous.step.id)}
      >
        <ArrowLeft aria-hidden />
        {t('back')}
      </Button>
      {next ? (
        <Button
          look="primary"
          className={styles.next}
          aria-label={t('nextTo', { title: next.step.title })}
          onClick={() => actions.takeEveryone(next.step.id)}
        >
          {t('next')}
          <ArrowRight aria-hidden />
        </Button>
      ) : (
        <p className={styles.last}>{t('lastStep')}</p>
      )}
    </>
  )
}
