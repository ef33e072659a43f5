import type { ReactNode } from 'react'
import styles from './StatusPage.module.css'

interface StatusPageProps {
  icon: ReactNode
  title: string
  text: string
  /** Buttons and what else belongs under the text. */
  children?: ReactNode
}

/** A whole page that says what is the matter and what to do about it. */
export function StatusPage({ icon, title, text, children }: StatusPageProps) {
  return (
    <section className={styles.page}>
      <div className={styles.icon} aria-hidden>
        {icon}
      </div>
      <h1 className={styles.title}>{title}</h1>
      <p className={styles.text}>{text}</p>
      {children && <div className={styles.actions}>{children}</div>}
    </section>
  )
}
