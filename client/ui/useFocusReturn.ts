import { useRef } from 'react'

let menuButton: HTMLElement | null = null

/** A dialog that an item of this menu opens gives the focus back to the menu's button: the item is gone then. */
export function rememberMenuButton(button: HTMLElement | null): void {
  menuButton = button
}

/** For dialogs that are opened from elsewhere than a trigger of their own: who had the focus gets it back. */
export function useFocusReturn() {
  const opener = useRef<HTMLElement | null>(null)
  return {
    onOpen() {
      opener.current = focusedOutsideMenus() ?? menuButton
      menuButton = null
    },
    onCloseAutoFocus(event: Event) {
      event.preventDefault()
      opener.current?.focus()
    },
  }
}

function focusedOutsideMenus(): HTMLElement | null {
  const { activeElement, body } = document
  const isElsewhere = activeElement === body || activeElement?.closest('[role="menu"]')
  return activeElement instanceof HTMLElement && !isElsewhere ? activeElement : null
}
