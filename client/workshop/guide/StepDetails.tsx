import { MessageSquareQuote } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/Button.tsx'
import { useGuideContext } from './GuideContext.ts'
import styles from './StepDetails.module.css'
import type { GuideStep } from './viewGuide.ts'

/** Goal, rules and way of working; for hosts also what to say. */
export function StepDetails({ row }: { row: GuideStep }) {
  const { t, i18n } = useTranslation('guide')
  const { isHost } = useGuideContext()
  const { goal, rules, say, mode } = row.step
  const isEmpty = !goal && rules.length === 0 && mode === 'open'
  return (
    <div className={styles.details}>
      {!isEmpty && (
        <>
          {goal && <p className={styles.goal}>{goal}</p>}
          {mode !== 'open' && (
            <p className={styles.mode} lang={i18n.language}>
              {t(`mode.${mode}`)}
            </p>
          )}
          {rules.length > 0 && <Rules rules={rules} />}
        </>
      )}
      {isHost && say && <Say text={say} />}
      <TakeEveryone row={row} />
    </div>
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

/** Only where the group is elsewhere; before the start the button below starts. */
function TakeEveryone({ row }: { row: GuideStep }) {
  const { t, i18n } = useTranslation('guide')
  const { view, isHost, actions } = useGuideContext()
  if (!view.isAway) return null
  return (
    <div className={styles.actions} lang={i18n.language}>
      {isHost && (
        <Button look="primary" onClick={() => actions.takeEveryone(row.step.id)}>
          {t('takeEveryone')}
        </Button>
      )}
      <Button onClick={actions.backToGroup}>{t('backToGroup')}</Button>
    </div>
  )
}
