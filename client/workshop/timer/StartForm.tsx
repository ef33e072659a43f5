import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { TIMER_MAX_SECONDS } from '../../../shared/protocol/commands.ts'
import { Button } from '../../ui/Button.tsx'
import { TextField } from '../../ui/TextField.tsx'
import styles from './TimerPanel.module.css'
import { parseMinutes } from './timerFace.ts'

const PRESETS = [1, 2, 3, 5, 8, 10, 15] as const

interface StartFormProps {
  suggestedMinutes: number | null
  onStart(seconds: number): void
}

/** How long? One click for the usual times, a field for all others. */
export function StartForm({ suggestedMinutes, onStart }: StartFormProps) {
  const { t } = useTranslation('workshop')
  return (
    <>
      {suggestedMinutes !== null && (
        <Button look="primary" onClick={() => onStart(suggestedMinutes * 60)}>
          {t('timerSuggested', { count: suggestedMinutes })}
        </Button>
      )}
      <fieldset className={styles.presets}>
        <legend className={styles.legend}>{t('timerPresets')}</legend>
        {PRESETS.map((minutes) => (
          <Button
            key={minutes}
            className={styles.preset}
            aria-label={t('timerStartFor', { count: minutes })}
            onClick={() => onStart(minutes * 60)}
          >
            {minutes}
          </Button>
        ))}
      </fieldset>
      <OwnTime onStart={onStart} />
    </>
  )
}

function OwnTime({ onStart }: Pick<StartFormProps, 'onStart'>) {
  const { t } = useTranslation('workshop')
  const [text, setText] = useState('')
  const [wrong, setWrong] = useState(false)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const seconds = parseMinutes(text, TIMER_MAX_SECONDS)
    if (seconds === null) setWrong(true)
    else onStart(seconds)
  }
  const change = (value: string) => {
    setText(value)
    setWrong(false)
  }
  return (
    <form className={styles.own} onSubmit={submit}>
      <TextField
        className={styles.field}
        label={t('timerOwn')}
        placeholder={t('timerOwnExample')}
        inputMode="decimal"
        value={text}
        error={wrong ? t('timerOwnWrong') : undefined}
        onChange={(event) => change(event.target.value)}
      />
      <Button type="submit">{t('timerStart')}</Button>
    </form>
  )
}
