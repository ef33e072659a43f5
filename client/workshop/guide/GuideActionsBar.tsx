import { ArrowLeft, ArrowRight, Play, Undo2, Users } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/Button.tsx'
import styles from './GuideActionsBar.module.css'
import { useGuideContext } from './GuideContext.ts'

/** Hosts lead the group from here; whoever looks around finds the way back, or as a host takes everyone along. */
export function GuideActionsBar() {
  const { view, isHost } = useGuideContext()
  if (!view.isAway && (!isHost || view.steps.length < 2)) return null
  const leading = view.current ? <BackAndNext /> : <Start />
  return (
    <div className={view.isAway ? `${styles.bar} ${styles.stacked}` : styles.bar}>
      {view.isAway ? <AwayActions /> : leading}
    </div>
  )
}

function AwayActions() {
  const { t } = useTranslation('guide')
  const { view, isHost, actions } = useGuideContext()
  const { viewed } = view
  const takes = isHost && viewed
  return (
    <>
      {takes && (
        <Button look="primary" onClick={() => actions.takeEveryone(viewed.step.id)}>
          <Users aria-hidden />
          {t('takeEveryone')}
        </Button>
      )}
      <Button look={takes ? 'secondary' : 'primary'} onClick={actions.backToGroup}>
        <Undo2 aria-hidden />
        {t('backToGroup')}
      </Button>
    </>
  )
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
