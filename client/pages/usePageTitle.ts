import { useEffect } from 'react'

/** Names the browser tab; null leaves only the product's name. */
export function usePageTitle(title: string | null): void {
  useEffect(() => {
    document.title = title ? `${title} · Denkraum` : 'Denkraum'
  }, [title])
}
