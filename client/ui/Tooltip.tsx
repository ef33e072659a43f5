import { Tooltip as RadixTooltip } from 'radix-ui'
import type { FocusEvent, ReactNode } from 'react'
import styles from './Tooltip.module.css'

/** A hint for an element that already has a name: never the only place of a text that somebody needs. */
export function Tooltip({ text, children }: { text: string; children: ReactNode }) {
  return (
    <RadixTooltip.Provider delayDuration={400}>
      <RadixTooltip.Root>
        <RadixTooltip.Trigger asChild onFocus={skipUnlessKeyboard}>
          {children}
        </RadixTooltip.Trigger>
        <RadixTooltip.Portal>
          <RadixTooltip.Content className={styles.tooltip} sideOffset={6} collisionPadding={8}>
            {text}
          </RadixTooltip.Content>
        </RadixTooltip.Portal>
      </RadixTooltip.Root>
    </RadixTooltip.Provider>
  )
}

/** The focus that a closed menu gives back after a click or a tap opens no hint. */
function skipUnlessKeyboard(event: FocusEvent): void {
  if (!event.currentTarget.matches(':focus-visible')) event.preventDefault()
}
