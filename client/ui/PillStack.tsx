import { createContext, type ReactNode, useContext, useState } from 'react'
import styles from './PillStack.module.css'

const PillPlace = createContext<HTMLElement | null>(null)

/** Where pills go; null until it is there. */
export function usePillPlace(): HTMLElement | null {
  return useContext(PillPlace)
}

/** Puts the pills of everything inside it below each other, at the top of the nearest positioned element. */
export function PillStack({ children }: { children: ReactNode }) {
  const [place, setPlace] = useState<HTMLElement | null>(null)
  return (
    <PillPlace value={place}>
      {children}
      <div ref={setPlace} className={styles.stack} />
    </PillPlace>
  )
}
