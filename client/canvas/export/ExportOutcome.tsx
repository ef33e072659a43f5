import { useTranslation } from 'react-i18next'
import styles from './ExportDialog.module.css'
import type { ExportState } from './useExport.ts'

/** What is going on or came out, spoken by screen readers. */
export function ExportOutcome({ state }: { state: ExportState }) {
  const isBad = state.step === 'failed'
  return (
    <div className={styles.outcome} data-bad={isBad || undefined} role={isBad ? 'alert' : 'status'}>
      <OutcomeText state={state} />
    </div>
  )
}

function OutcomeText({ state }: { state: ExportState }) {
  const { t } = useTranslation('canvas')
  if (state.step === 'running')
    return (
      <p className={styles.running}>
        <span className={styles.progress} aria-hidden />
        {t(`export.${state.stage}`)}
      </p>
    )
  if (state.step === 'cancelled') return <p>{t('export.cancelled')}</p>
  if (state.step === 'failed') return <p>{t(`export.${state.reason}`)}</p>
  if (state.step === 'saved') return <Saved {...state} />
  return null
}

function Saved({ name, width, height, loweredTo }: Extract<ExportState, { step: 'saved' }>) {
  const { t } = useTranslation('canvas')
  return (
    <>
      <p>{t('export.done', { name, width, height })}</p>
      {loweredTo < 1 && <p>{t('export.lowered', { percent: Math.max(1, Math.round(loweredTo * 100)) })}</p>}
    </>
  )
}
