import { X } from 'lucide-react'
import { type ReactNode, useEffect, useId, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { IconButton } from './IconButton.tsx'
import styles from './SidePanel.module.css'

interface SidePanelProps {
  title: string
  /** For a panel that the person asked for. One that opens by itself leaves them where they are writing. */
  takesFocus?: boolean
  /** Stands still while the rest scrolls. */
  top?: ReactNode
  children: ReactNode
  onClose(): void
}

/** Beside the canvas, not above it: the workshop goes on while it is open. */
export function SidePanel({ title, takesFocus = false, top, children, onClose }: SidePanelProps) {
  const { t } = useTranslation()
  const id = useId()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (takesFocus) heading.current?.focus()
  }, [takesFocus])
  return (
    <aside
      className={styles.panel}
      aria-labelledby={id}
      onKeyDown={(event) => event.key === 'Escape' && !event.defaultPrevented && onClose()}
    >
      <div className={styles.top}>
        <h2 id={id} ref={heading} tabIndex={-1} className={styles.title}>
          {title}
        </h2>
        <IconButton plain label={t('close')} onClick={onClose}>
          <X aria-hidden />
        </IconButton>
      </div>
      {top}
      <div className={styles.scroll}>{children}</div>
    </aside>
  )
}
