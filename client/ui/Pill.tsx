import type { CSSProperties, ReactNode } from 'react'
import { createPortal } from 'react-dom'
import styles from './Pill.module.css'
import { usePillPlace } from './PillStack.tsx'

interface PillProps {
  icon: ReactNode
  text: string
  /** A second line, smaller. */
  note?: string
  style?: CSSProperties
  /** On a phone the buttons stand below the text. */
  wraps?: boolean
  /** Buttons. */
  children?: ReactNode
}

/** Floats at the top of the canvas, with others in a `PillStack`, as long as something unusual goes on there. */
export function Pill({ icon, text, note, style, wraps = false, children }: PillProps) {
  const place = usePillPlace()
  const pill = (
    <div
      className={[styles.pill, children && styles.withButtons, wraps && styles.wraps]
        .filter(Boolean)
        .join(' ')}
      role="status"
      style={style}
    >
      <span className={styles.icon} aria-hidden>
        {icon}
      </span>
      <span className={styles.text}>
        {text}
        {note && <span className={styles.note}>{note}</span>}
      </span>
      {children}
    </div>
  )
  return place && createPortal(pill, place)
}
