import { Popover as RadixPopover } from 'radix-ui'
import type { ReactNode } from 'react'
import styles from './Popover.module.css'

interface PopoverProps {
  open: boolean
  onOpenChange(open: boolean): void
  /** The button that opens it. */
  trigger: ReactNode
  /** For screen readers. */
  label: string
  align?: 'start' | 'center' | 'end'
  children: ReactNode
}

/** A small panel beside its button; everything else stays usable. */
export function Popover({ open, onOpenChange, trigger, label, align = 'center', children }: PopoverProps) {
  return (
    <RadixPopover.Root open={open} onOpenChange={onOpenChange}>
      <RadixPopover.Trigger asChild>{trigger}</RadixPopover.Trigger>
      <RadixPopover.Portal>
        <RadixPopover.Content
          className={styles.popover}
          align={align}
          sideOffset={8}
          collisionPadding={8}
          aria-label={label}
        >
          {children}
        </RadixPopover.Content>
      </RadixPopover.Portal>
    </RadixPopover.Root>
  )
}
