import { useTranslation } from 'react-i18next'
import { useCanvasSettings } from '../CanvasContext.ts'
import styles from './CanvasErrorFallback.module.css'

/** tldraw's own offers to delete the data; here nothing is lost, so a new canvas is all it takes. */
export function CanvasErrorFallback({ error }: { error: unknown }) {
  const { t } = useTranslation('canvas')
  const { onRemount } = useCanvasSettings()
  return (
    <div className={styles.page} role="alert">
      <div className={styles.card}>
        <h2>{t('crash.title')}</h2>
        <p>{t('crash.body')}</p>
        <button type="button" className={styles.reload} onClick={onRemount}>
          {t('crash.reload')}
        </button>
        <details>
          <summary>{t('crash.details')}</summary>
          <code>{error instanceof Error ? error.message : String(error)}</code>
        </details>
      </div>
    </div>
  )
}
