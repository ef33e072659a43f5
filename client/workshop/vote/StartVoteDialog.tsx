import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { TIMER_MAX_SECONDS } from '../../../shared/protocol/commands.ts'
import { VOTE_TITLE_MAX_LENGTH, type VoteArea } from '../../../shared/protocol/votes.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Switch } from '../../ui/Switch.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { DotCount } from './DotCount.tsx'
import { KindChoice } from './KindChoice.tsx'
import { ScopeChoice, type ScopeOption } from './ScopeChoice.tsx'
import styles from './StartVoteDialog.module.css'
import { useVoteRules } from './useVoteRules.ts'
import {
  NEW_VOTE_FORM,
  secondsOf,
  suggestedDots,
  toVoteStart,
  type VoteForm,
  type VoteStart,
} from './voteForm.ts'

interface StartVoteDialogProps {
  open: boolean
  scopes: readonly ScopeOption[]
  /** Chosen at first: where the group is. */
  scope: VoteArea
  /** What the step's template is for. */
  kind: VoteForm['kind']
  onClose(): void
  onScope(scope: VoteArea): void
  /** Resolves when the server has answered. */
  onStart(start: VoteStart): Promise<void>
  /** Notes in the chosen scope. */
  options: number
}

/** Starts a vote. What is not asked has a good value already. */
export function StartVoteDialog(props: StartVoteDialogProps) {
  const { t } = useTranslation(['vote', 'common'])
  const { open, kind, options, scope, onClose, onStart } = props
  const [form, setForm] = useState<VoteForm>(NEW_VOTE_FORM)
  const [busy, setBusy] = useState(false)
  const [wrongTime, setWrongTime] = useState(false)
  // biome-ignore lint/correctness/useExhaustiveDependencies: anew when it opens; another scope keeps what was entered
  useEffect(() => {
    if (open) setForm({ ...NEW_VOTE_FORM, kind })
  }, [open])
  useEffect(() => setForm((before) => ({ ...before, kind, dots: null })), [kind])
  const start = async () => {
    const seconds = secondsOf(form.minutes, TIMER_MAX_SECONDS)
    setWrongTime(seconds === null)
    if (seconds === null) return
    setBusy(true)
    await onStart(toVoteStart(form, scope, options, seconds))
    setBusy(false)
  }
  const footer = (
    <>
      <Sentence form={form} options={options} />
      <Button onClick={onClose}>{t('common:cancel')}</Button>
      <Button look="primary" busy={busy || options === 0} onClick={start}>
        {t('vote:startNow')}
      </Button>
    </>
  )
  return (
    <Dialog
      open={open}
      onOpenChange={(isOpen) => !isOpen && onClose()}
      title={t('vote:title')}
      footer={footer}
    >
      <Form
        {...props}
        form={form}
        wrongTime={wrongTime}
        onChange={(change) => setForm({ ...form, ...change })}
      />
    </Dialog>
  )
}

interface FormProps extends StartVoteDialogProps {
  form: VoteForm
  wrongTime: boolean
  onChange(change: Partial<VoteForm>): void
}

function Form(props: FormProps) {
  const { t } = useTranslation('vote')
  const { form, options, onChange } = props
  return (
    <div className={styles.form}>
      <TextField
        label={t('name')}
        placeholder={t('nameExample')}
        maxLength={VOTE_TITLE_MAX_LENGTH}
        value={form.title}
        onChange={({ target }) => onChange({ title: target.value })}
      />
      <KindChoice kind={form.kind} onChange={(kind) => onChange({ kind, dots: null })} />
      <ScopeChoice scopes={props.scopes} scope={props.scope} options={options} onChange={props.onScope} />
      {form.kind !== 'nuf' && (
        <DotCount
          label={t(form.kind === 'dots' ? 'dots' : 'dotsEach')}
          dots={form.dots ?? suggestedDots(form.kind, options)}
          suggested={suggestedDots(form.kind, options)}
          options={options}
          onChange={(dots) => onChange({ dots })}
        />
      )}
      <Switches {...props} />
      <TextField
        label={t('minutes')}
        inputMode="numeric"
        className={styles.minutes}
        value={form.minutes}
        error={props.wrongTime ? t('minutesWrong') : undefined}
        onChange={({ target }) => onChange({ minutes: target.value })}
      />
    </div>
  )
}

function Switches({ form, onChange }: Pick<FormProps, 'form' | 'onChange'>) {
  const { t } = useTranslation('vote')
  return (
    <div className={styles.switches}>
      {form.kind !== 'nuf' && (
        <Switch
          label={t('stacking')}
          hint={t('stackingWhat')}
          checked={form.stacking}
          onChange={(stacking) => onChange({ stacking })}
        />
      )}
      <Switch
        label={t('ownAllowed')}
        hint={t('ownAllowedWhat')}
        checked={form.ownAllowed}
        onChange={(ownAllowed) => onChange({ ownAllowed })}
      />
      <Switch
        label={t('open')}
        hint={t('openWhat')}
        checked={form.open}
        onChange={(open) => onChange({ open })}
      />
    </div>
  )
}

/** What everybody will read. */
function Sentence({ form, options }: Pick<FormProps, 'form' | 'options'>) {
  const { t } = useTranslation('vote')
  const rulesOf = useVoteRules()
  const dots = form.dots ?? suggestedDots(form.kind, options)
  return (
    <p className={styles.sentence}>
      <b>{t('allRead')}</b> {rulesOf({ ...form, dots })}
    </p>
  )
}
