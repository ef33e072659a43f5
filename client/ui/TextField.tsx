import { type ComponentProps, useId } from 'react'
import styles from './TextField.module.css'

interface TextFieldProps extends ComponentProps<'input'> {
  label: string
  hint?: string | undefined
  /** Says what is wrong and how to put it right. */
  error?: string | undefined
  /** The label is for screen readers only; the surroundings name the field for the eye. */
  hideLabel?: boolean
}

export function TextField({ label, hint, error, hideLabel = false, className, ...rest }: TextFieldProps) {
  const id = useId()
  const note = error ?? hint
  return (
    <div className={[styles.field, className].filter(Boolean).join(' ')}>
      <label htmlFor={id} className={hideLabel ? 'visuallyHidden' : styles.label}>
        {label}
      </label>
      <input
        autoComplete="off"
        {...rest}
        id={id}
        className={styles.input}
        aria-invalid={error ? true : undefined}
        aria-describedby={note ? `${id}-note` : undefined}
      />
      {note && (
        <p
          id={`${id}-note`}
          className={error ? styles.error : styles.hint}
          role={error ? 'alert' : undefined}
        >
          {note}
        </p>
      )}
    </div>
  )
}
