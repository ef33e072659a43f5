import { type FormEvent, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Invitation } from '../../../shared/protocol/http.ts'
import { NAME_MAX_LENGTH } from '../../../shared/protocol/people.ts'
import type { Role } from '../../../shared/protocol/roles.ts'
import { lastName } from '../../api/lastNameStore.ts'
import { useProblemText } from '../../i18n/useProblemText.ts'
import { Button } from '../../ui/Button.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { prefetchBoardWhenIdle } from '../board/boardRoomFile.ts'
import styles from './JoinForm.module.css'

interface JoinFormProps {
  invitation: Invitation
  busy: boolean
  /** Code of the problem of the last attempt. */
  problem: string | null
  onJoin(name: string | undefined): void
}

export function JoinForm({ invitation, busy, problem, onJoin }: JoinFormProps) {
  const { t } = useTranslation('join')
  const problemText = useProblemText()
  const { name, setName, missing, submit } = useNameField(onJoin)
  useEffect(prefetchBoardWhenIdle, [])
  return (
    <form className={styles.card} onSubmit={submit} noValidate>
      <div>
        <p className={styles.invited}>{t('invited')}</p>
        <h1 className={styles.title}>{invitation.title}</h1>
        <p className={styles.role}>{useRoleText(invitation.role)}</p>
      </div>
      <TextField
        label={t('yourName')}
        hint={t('nameHint')}
        error={missing ? t('nameMissing') : undefined}
        value={name}
        onChange={(event) => setName(event.target.value)}
        maxLength={NAME_MAX_LENGTH}
        autoComplete="name"
        enterKeyHint="go"
        // The field is what this page is for, and nothing but its heading comes before it.
        autoFocus
      />
      {problem && (
        <p role="alert" className={styles.problem}>
          {problemText(problem)}
        </p>
      )}
      <div className={styles.buttons}>
        <Button type="submit" look="primary" size="large" busy={busy}>
          {t('join')}
        </Button>
        <Button size="large" look="quiet" busy={busy} onClick={() => onJoin(undefined)}>
          {t('joinAnonymously')}
        </Button>
      </div>
      <p className={styles.privacy}>{t('privacy')}</p>
    </form>
  )
}

function useNameField(onJoin: JoinFormProps['onJoin']) {
  const [name, setName] = useState(() => lastName.read() ?? '')
  const [missing, setMissing] = useState(false)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const given = name.trim()
    setMissing(given === '')
    if (given !== '') onJoin(given)
  }
  return { name, setName, missing: missing && name.trim() === '', submit }
}

function useRoleText(role: Role): string {
  const { t } = useTranslation('join')
  return { host: t('asHost'), participant: t('asParticipant'), viewer: t('asViewer') }[role]
}
