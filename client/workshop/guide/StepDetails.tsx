import { MessageSquareQuote, Timer } from 'lucide-react'
import type { MouseEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/Button.tsx'
import { type StartableMode, useGuideContext } from './GuideContext.ts'
import styles from './StepDetails.module.css'
import type { GuideStep } from './viewGuide.ts'

/** Goal, rules and way of working; for hosts also what to say. */
export function StepDetails({ row }: { row: GuideStep }) {
  const { t, i18n } = useTranslation('guide')
  const { isHost } = useGuideContext()
  const { goal, rules, say, mode } = row.step
  return (
    <div className={styles.details}>
      {goal && <p>{goal}</p>}
      {mode !== 'open' && (
        <p className={styles.mode} lang={i18n.language}>
          {t(`mode.${mode}`)}
        </p>
      )}
      {rules.length > 0 && <Rules rules={rules} />}
      {isHost && say && <Say text={say} />}
      {isHost && row.state === 'current' && <Starts step={row.step} />}
    </div>
  )
}

function Starts({ step: { mode, minutes } }: Pick<GuideStep, 'step'>) {
  return (
    <div className={styles.starts}>
      {minutes !== null && <StartTimer minutes={minutes} />}
      {(mode === 'private' || mode === 'vote') && <StartMethod mode={mode} />}
    </div>
  )
}

/** The time planned for the step, until it was set. */
function StartTimer({ minutes }: { minutes: number }) {
  const { t, i18n } = useTranslation('guide')
  const { startTimer } = useGuideContext()
  if (!startTimer) return null
  const start = ({ currentTarget }: MouseEvent<HTMLElement>) => {
    // The button goes: whoever came by keyboard stays at the step.
    currentTarget.closest('li')?.querySelector<HTMLElement>('[data-control="show"]')?.focus()
    startTimer(minutes)
  }
  return (
    <Button lang={i18n.language} onClick={start}>
      <Timer aria-hidden />
      {t('startTimer', { count: minutes })}
    </Button>
  )
}

/** The step is for it, so it starts here; not while it is on. */
function StartMethod({ mode }: { mode: StartableMode }) {
  const { t, i18n } = useTranslation('guide')
  const start = useGuideContext().methods[mode]
  return (
    start && (
      <Button lang={i18n.language} onClick={start}>
        {t(`startMethod.${mode}`)}
      </Button>
    )
  )
}

function Rules({ rules }: { rules: readonly string[] }) {
  const { t, i18n } = useTranslation('guide')
  return (
    <>
      <h3 className={styles.heading} lang={i18n.language}>
        {t('rules')}
      </h3>
      <ul className={styles.rules}>
        {rules.map((rule) => (
          <li key={rule}>{rule}</li>
        ))}
      </ul>
    </>
  )
}

function Say({ text }: { text: string }) {
  const { t, i18n } = useTranslation('guide')
  return (
    <figure className={styles.say}>
      <figcaption lang={i18n.language}>
        <MessageSquareQuote aria-hidden />
        {t('say')}
      </figcaption>
      <blockquote>{text}</blockquote>
    </figure>
  )
}
