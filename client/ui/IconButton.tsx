import type { ComponentProps, ReactNode } from 'react'
import styles from './IconButton.module.css'
import { Tooltip } from './Tooltip.tsx'

interface IconButtonProps extends ComponentProps<'button'> {
  /** What the button does: its accessible name and its tooltip. */
  label: string
  /** Without a tooltip: for a symbol everybody knows, such as the cross of a dialog. */
  plain?: boolean
  children: ReactNode
}

export function IconButton({ label, plain = false, className, children, ...rest }: IconButtonProps) {
  const button = (
    <button
      type="button"
      {...rest}
      aria-label={label}
      className={[styles.iconButton, className].filter(Boolean).join(' ')}
    >
      {children}
    </button>
  )
  return plain ? button : <Tooltip text={label}>{button}</Tooltip>
}
