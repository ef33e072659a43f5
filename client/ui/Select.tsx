import type { ComponentProps } from 'react'
import styles from './Select.module.css'

/** The browser's own choice: on a phone its wheel, with a keyboard its letters. */
export function Select(props: ComponentProps<'select'>) {
  return <select {...props} className={styles.select} />
}
