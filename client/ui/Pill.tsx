import type { CSSProperties, ReactNode } from 'react'
import styles from './Pill.module.css'

interface PillProps {
  icon: ReactNode
  text: string
  style?: CSSProperties
  /** Buttons. */
  children: ReactNode
}

/** Floats at the top of the canvas as long as something unusual goes on there. */
export function Pill({ icon, text, style, children }: PillProps) {
  return (
    <div className={styles.pill} role="status" style={style}>
      <span className={styles.icon} aria-hidden>
        {icon}
      </span>
      <span className={styles.text}>{text}</span>
      {children}
    </div>
  )
}
