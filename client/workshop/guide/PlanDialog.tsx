import { RadioGroup } from 'radix-ui'
import { type FormEvent, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import {
  STEP_MODES,
  type Step,
  type StepMode,
  stepModeSchema,
} from '../../../shared/workshop/sessionState.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { useGuideContext } from './GuideContext.ts'
import styles from './PlanDialog.module.css'
import { parseMinutes } from './parseMinutes.ts'

interface PlanDialogProps {
  open: boolean
  onClose(): void
  step: Step
}

export function PlanDialog({ open, onClose, step }: PlanDialogProps) {
  const { t } = useTranslation('guide')
  return (
    <Dialog
      open={open}
      onOpenChange={(isOpen) => !isOpen && onClose()}
      title={t('planTitle')}
      description={step.title}
      size="small"
    >
      <PlanForm step={step} onDone={onClose} />
    </Dialog>
  )
}

function PlanForm({ step, onDone }: { step: Step; onDone(): void }) {
  const { t } = useTranslation(['guide', 'common'])
  const { actions } = useGuideContext()
  const [text, setText] = useState(step.minutes?.toString() ?? '')
  const [mode, setMode] = useState(step.mode)
  const [tried, setTried] = useState(false)
  const minutes = parseMinutes(text)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (minutes === undefined) return
    actions.plan(step, { minutes, mode })
    onDone()
  }
  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      <TextField
        label={t('guide:planMinutes')}
        hint={t('guide:planMinutesHint')}
        error={tried && minutes === undefined ? t('guide:planMinutesWrong') : undefined}
        inputMode="numeric"
        value={text}
        onChange={(event) => setText(event.target.value)}
        maxLength={4}
      />
      <ModeChoice value={mode} onChange={setMode} />
      <Button type="submit" look="primary">
        {t('common:save')}
      </Button>
    </form>
  )
}

function ModeChoice({ value, onChange }: { value: StepMode; onChange(mode: StepMode): void }) {
  const { t } = useTranslation('guide')
  const id = useId()
  return (
    <div>
      <span id={id} className={styles.label}>
        {t('planMode')}
      </span>
      <RadioGroup.Root
        aria-labelledby={id}
        className={styles.modes}
        value={value}
        onValueChange={(mode) => onChange(stepModeSchema.parse(mode))}
      >
        {STEP_MODES.map((mode) => (
          <RadioGroup.Item
            key={mode}
            value={mode}
            className={styles.mode}
            aria-labelledby={`${id}-${mode}`}
            aria-describedby={`${id}-${mode}-hint`}
          >
            <span className={styles.dot}>
              <RadioGroup.Indicator className={styles.filled} />
            </span>
            <span>
              <span id={`${id}-${mode}`} className={styles.name}>
                {t(`mode.${mode}`)}
              </span>
              <span id={`${id}-${mode}-hint`} className={styles.hint}>
                {t(`modeHint.${mode}`)}
              </span>
            </span>
          </RadioGroup.Item>
        ))}
      </RadioGroup.Root>
    </div>
  )
}
