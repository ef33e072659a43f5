import type { ReactNode } from 'react'
import styles from './Notice.module.css'

interface NoticeProps {
  kind: 'info' | 'warning' | 'problem'
  icon?: ReactNode
  children: ReactNode
}

export function Notice({ kind, icon, children }: NoticeProps) {
  return (
    <div className={`${styles.notice} ${styles[kind]}`} role={kind === 'problem' ? 'alert' : undefined}>
      {icon && (
        <span className={styles.icon} aria-hidden>
          {icon}
        </span>
      )}
      <div>{children}</div>
    </div>
  )
}
