import { DropdownMenu } from 'radix-ui'
import { type ReactNode, useRef } from 'react'
import styles from './Menu.module.css'
import { rememberMenuButton } from './useFocusReturn.ts'

interface MenuProps {
  /** The button that opens the menu. */
  trigger: ReactNode
  children: ReactNode
  align?: 'start' | 'end'
  /** The menu has closed; without `preventDefault` its button gets the focus back. */
  onCloseAutoFocus?: (event: Event) => void
}

export function Menu({ trigger, children, align = 'end', onCloseAutoFocus }: MenuProps) {
  const button = useRef<HTMLButtonElement>(null)
  return (
    <DropdownMenu.Root modal={false} onOpenChange={(isOpen) => isOpen && rememberMenuButton(button.current)}>
      <DropdownMenu.Trigger asChild ref={button}>
        {trigger}
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content
          className={styles.menu}
          align={align}
          sideOffset={6}
          collisionPadding={8}
          {...(onCloseAutoFocus && { onCloseAutoFocus })}
        >
          {children}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  )
}

interface MenuItemProps {
  icon?: ReactNode
  dangerous?: boolean
  onSelect(): void
  children: ReactNode
}

export function MenuItem({ icon, dangerous = false, onSelect, children }: MenuItemProps) {
  return (
    <DropdownMenu.Item
      className={dangerous ? `${styles.item} ${styles.dangerous}` : styles.item}
      onSelect={onSelect}
    >
      <span className={styles.icon}>{icon}</span>
      {children}
    </DropdownMenu.Item>
  )
}

interface MenuChoiceProps {
  label: string
  value: string
  choices: readonly { value: string; text: string; lang?: string }[]
  onChoose(value: string): void
}

export function MenuChoice({ label, value, choices, onChoose }: MenuChoiceProps) {
  return (
    <DropdownMenu.RadioGroup value={value} onValueChange={onChoose}>
      <DropdownMenu.Label className={styles.label}>{label}</DropdownMenu.Label>
      {choices.map((choice) => (
        <DropdownMenu.RadioItem
          key={choice.value}
          value={choice.value}
          className={styles.item}
          lang={choice.lang}
        >
          <span className={styles.icon}>
            <DropdownMenu.ItemIndicator className={styles.dot} />
          </span>
          {choice.text}
        </DropdownMenu.RadioItem>
      ))}
    </DropdownMenu.RadioGroup>
  )
}

export function MenuSeparator() {
  return <DropdownMenu.Separator className={styles.separator} />
}
