import { Check, Copy } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from './Button.tsx'
import styles from './CopyField.module.css'

interface CopyFieldProps {
  label: string
  value: string
  /** What the button says. */
  action: string
  look?: 'primary' | 'secondary'
}

/** A link with a button that copies it; the text can be selected where the clipboard is blocked. */
export function CopyField({ label, value, action, look = 'primary' }: CopyFieldProps) {
  const input = useRef<HTMLInputElement>(null)
  const { state, copy } = useCopy(value, () => input.current?.select())
  const { t } = useTranslation()
  return (
    <div>
      <div className={styles.row}>
        <input
          ref={input}
          className={styles.value}
          aria-label={label}
          readOnly
          value={value}
          onFocus={(event) => event.currentTarget.select()}
        />
        <Button look={look} onClick={copy} aria-label={`${action}: ${label}`} className={styles.button}>
          {state === 'copied' ? <Check aria-hidden /> : <Copy aria-hidden />}
          {state === 'copied' ? t('copied') : action}
        </Button>
      </div>
      <p role="status" className={state === 'failed' ? styles.failed : 'visuallyHidden'}>
        {state === 'copied' && t('copied')}
        {state === 'failed' && t('copyFailed')}
      </p>
    </div>
  )
}

function useCopy(value: string, onFailed: () => void) {
  const [state, setState] = useState<'idle' | 'copied' | 'failed'>('idle')
  useEffect(() => {
    if (state !== 'copied') return
    const timer = setTimeout(() => setState('idle'), 2500)
    return () => clearTimeout(timer)
  }, [state])
  const copy = async () => {
    const done = await copyText(value)
    setState(done ? 'copied' : 'failed')
    if (!done) onFailed()
  }
  return { state, copy }
}

/** The clipboard is missing on plain http and may be refused. */
async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    return false
  }
}
