import type { ComponentProps, MouseEvent } from 'react'
import { navigate } from './navigation.ts'

interface LinkProps extends Omit<ComponentProps<'a'>, 'href'> {
  to: string
  state?: unknown
}

/** A link inside the app. With a modifier key or another button the browser does what it always does. */
export function Link({ to, state, onClick, ...rest }: LinkProps) {
  const follow = (event: MouseEvent<HTMLAnchorElement>) => {
    onClick?.(event)
    if (event.defaultPrevented || isForBrowser(event)) return
    event.preventDefault()
    navigate(to, { state })
  }
  return <a {...rest} href={to} onClick={follow} />
}

function isForBrowser(event: MouseEvent): boolean {
  return event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey
}
