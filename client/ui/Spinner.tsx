import styles from './Spinner.module.css'

/** Something takes a while; `label` is read out. */
export function Spinner({ label }: { label: string }) {
  return (
    <div className={styles.spinner} role="status">
      <span className={styles.ring} aria-hidden />
      <span>{label}</span>
    </div>
  )
}
