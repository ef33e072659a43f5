import { Check, CircleCheck } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/Button.tsx'
import { areAllReady, type ReadyCount } from './countReady.ts'
import styles from './Ready.module.css'

interface ReadyProps {
  count: ReadyCount
  /** Null: this person has nothing to be ready with. */
  own: { ready: boolean; onChange(ready: boolean): void } | null
}

/** "I am done with this step", and how many are. */
export function Ready({ count, own }: ReadyProps) {
  return (
    <div className={styles.ready}>
      {own && <ReadyButton {...own} />}
      <Count count={count} alone={own === null} />
    </div>
  )
}

function ReadyButton({ ready, onChange }: NonNullable<ReadyProps['own']>) {
  const { t } = useTranslation('workshop')
  return (
    <Button
      look={ready ? 'primary' : 'secondary'}
      className={styles.button}
      aria-pressed={ready}
      title={t(ready ? 'readyUndo' : 'readyHint')}
      onClick={() => onChange(!ready)}
    >
      {ready && <Check aria-hidden />}
      {t('ready')}
    </Button>
  )
}

function Count({ count, alone }: { count: ReadyCount; alone: boolean }) {
  const { t } = useTranslation('workshop')
  if (count.of === 0) return null
  const look = areAllReady(count) ? `${styles.count} ${styles.all}` : styles.count
  return (
    <span className={look} title={t('readyCount', { ...count })}>
      {alone && <CircleCheck aria-hidden />}
      <span aria-hidden>{t('readyShort', { ...count })}</span>
      <span className="visuallyHidden">{t('readyCount', { ...count })}</span>
    </span>
  )
}
