import { CloudOff, TriangleAlert } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { SaveState } from '../../sync/boardSession.ts'
import styles from './SaveStrip.module.css'

const LASTING_MS = 1_500

/** Over the canvas while something is wrong with saving; a short drop of the connection does not show it. */
export function SaveStrip({ state }: { state: SaveState }) {
  const { t } = useTranslation('board')
  const trouble = state === 'offline' || state === 'notSaved' || state === 'boardFull' ? state : null
  const shown = useLasting(trouble)
  return (
    <div role="status">
      {shown && (
        <p className={`${styles.strip} ${styles[shown]}`}>
          {shown === 'offline' ? <CloudOff aria-hidden /> : <TriangleAlert aria-hidden />}
          {t(`saveExplained.${shown}`)}
        </p>
      )}
    </div>
  )
}

/** The value once it has lasted a while; null at once. */
function useLasting<T>(value: T | null): T | null {
  const [lasting, setLasting] = useState<T | null>(null)
  useEffect(() => {
    if (value === null) return setLasting(null)
    const timer = setTimeout(() => setLasting(value), LASTING_MS)
    return () => clearTimeout(timer)
  }, [value])
  return value === null ? null : lasting
}
