import { useTranslation } from 'react-i18next'
import styles from './Placeholders.module.css'

/** More of them say nothing more, and would fill a phone. */
const MOST = 18

/** A blank card for each hidden note of the others: somebody is writing, and nothing else. */
export function Placeholders({ count }: { count: number }) {
  const { t } = useTranslation('privateWriting')
  if (count <= 0) return null
  const cards = Array.from({ length: Math.min(count, MOST) }, (_, i) => i)
  return (
    <span className={styles.cards} role="img" aria-label={t('hidden', { count })}>
      {cards.map((i) => (
        <span key={i} className={styles.card} />
      ))}
    </span>
  )
}
