import { Slot } from 'radix-ui'
import type { ComponentProps } from 'react'
import styles from './Button.module.css'

export interface ButtonProps extends ComponentProps<'button'> {
  look?: 'primary' | 'secondary' | 'quiet' | 'danger'
  size?: 'medium' | 'large'
  /** Draws the only child (a link) as a button. */
  asChild?: boolean
  /** The action is under way: the button stays focusable but does nothing. */
  busy?: boolean
}

export function Button({
  look = 'secondary',
  size = 'medium',
  asChild = false,
  busy = false,
  className,
  onClick,
  ...rest
}: ButtonProps) {
  const Root = asChild ? Slot.Root : 'button'
  const classes = [styles.button, styles[look], styles[size], className].filter(Boolean).join(' ')
  const type = asChild ? {} : { type: rest.type ?? 'button' }
  return (
    <Root
      {...rest}
      {...type}
      className={classes}
      aria-disabled={busy || undefined}
      onClick={busy ? (event) => event.preventDefault() : onClick}
    />
  )
}
