import { type FormEvent, type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { NAME_MAX_LENGTH, type Person } from '../../../shared/protocol/people.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { TextField } from '../../ui/TextField.tsx'
import styles from './OwnSeat.module.css'

interface RenamePersonDialogProps {
  open: boolean
  onClose(): void
  person: Person
  /** As shown; also for a person without a name of their own. */
  name: string
  onRename(name: string | null): void
}

export function RenamePersonDialog({ open, onClose, person, name, onRename }: RenamePersonDialogProps) {
  const { t } = useTranslation('people')
  return (
    <Dialog open={open} onOpenChange={onClose} title={t('nameOf', { name })} size="small">
      <NameForm
        label={t('nameOf', { name })}
        name={person.name}
        onName={(newName) => {
          onRename(newName)
          onClose()
        }}
      />
    </Dialog>
  )
}

interface NameFormProps {
  label: string
  name: string | null
  onName(name: string | null): void
  /** What else belongs to the form. */
  children?: ReactNode
}

export function NameForm({ label, name, onName, children }: NameFormProps) {
  const { t } = useTranslation(['people', 'common'])
  const [text, setText] = useState(name ?? '')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    onName(text.trim() || null)
  }
  return (
    <form className={styles.form} onSubmit={submit}>
      <TextField
        label={label}
        hint={t('people:anonymousHint')}
        value={text}
        onChange={(event) => setText(event.target.value)}
        maxLength={NAME_MAX_LENGTH}
      />
      {children}
      <Button type="submit" look="primary">
        {t('common:save')}
      </Button>
    </form>
  )
}
