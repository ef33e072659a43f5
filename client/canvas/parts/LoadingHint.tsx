import { useEffect, useState, useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import { Spinner } from '../../ui/Spinner.tsx'
import type { Loading } from '../loading.ts'
import styles from './LoadingHint.module.css'

/** Before this nobody has noticed that something is missing. */
const PATIENCE_MS = 500

/** Says, when it takes a while, that more of a large board is on its way. */
export function LoadingHint({ loading }: { loading: Loading }) {
  const isLoading = useSyncExternalStore(loading.subscribe, loading.get)
  return isLoading ? <LateHint /> : null
}

function LateHint() {
  const { t } = useTranslation('canvas')
  const [isLate, setLate] = useState(false)
  useEffect(() => {
    const timer = setTimeout(setLate, PATIENCE_MS, true)
    return () => clearTimeout(timer)
  }, [])
  if (!isLate) return null
  return (
    <div className={styles.hint}>
      <Spinner label={t('loadingMore')} />
    </div>
  )
}
