import { Check, Copy } from 'lucide-react'
import { type RefObject, useEffect, useRef, useState } from 'react'
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
  const { state, copy } = useCopy(value, input)
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

function useCopy(value: string, input: RefObject<HTMLInputElement | null>) {
  const [state, setState] = useState<'idle' | 'copied' | 'failed'>('idle')
  useEffect(() => {
    if (state !== 'copied') return
    const timer = setTimeout(() => setState('idle'), 2500)
    return () => clearTimeout(timer)
  }, [state])
  const copy = async () => {
    const done = (await copyText(value)) || copySelected(input.current)
    setState(done ? 'copied' : 'failed')
  }
  return { state, copy }
}

async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    return false
  }
}

/** On plain http there is no clipboard API; the old command still works. Leaves the text selected where it doesn't. */
function copySelected(input: HTMLInputElement | null): boolean {
  input?.select()
  return document.execCommand('copy')
}
