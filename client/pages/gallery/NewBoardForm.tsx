import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Language, TITLE_MAX_LENGTH } from '../../../shared/protocol/http.ts'
import { NAME_MAX_LENGTH } from '../../../shared/protocol/people.ts'
import { fetchConfig } from '../../api/boards.ts'
import { lastName } from '../../api/lastNameStore.ts'
import { workspaceKey } from '../../api/workspaceStore.ts'
import { useProblemText } from '../../i18n/useProblemText.ts'
import { Button } from '../../ui/Button.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { LanguageChoice } from './LanguageChoice.tsx'
import styles from './NewBoardForm.module.css'
import { TemplatePicker } from './TemplatePicker.tsx'

export interface BoardWishes {
  title: string
  template: string
  language: Language
  name: string
  organiserKey: string
}

interface NewBoardFormProps {
  language: Language
  busy: boolean
  /** Code of the problem of the last attempt. */
  problem: string | null
  onCreate(wishes: BoardWishes): void
}

export function NewBoardForm(props: NewBoardFormProps) {
  const { t } = useTranslation('gallery')
  const problemText = useProblemText()
  const { wishes, wish, titleMissing, submit } = useWishes(props)
  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      <TextField
        label={t('boardTitle')}
        placeholder={t('boardTitlePlaceholder')}
        error={titleMissing ? t('titleMissing') : undefined}
        value={wishes.title}
        onChange={(event) => wish({ title: event.target.value })}
        maxLength={TITLE_MAX_LENGTH}
      />
      <TemplatePicker
        language={wishes.language}
        value={wishes.template}
        onChange={(template) => wish({ template })}
      />
      <div className={styles.pair}>
        <TextField
          label={t('yourName')}
          hint={t('yourNameHint')}
          value={wishes.name}
          onChange={(event) => wish({ name: event.target.value })}
          maxLength={NAME_MAX_LENGTH}
          autoComplete="name"
        />
        <LanguageChoice value={wishes.language} onChange={(language) => wish({ language })} />
      </div>
      <OrganiserKeyField problem={props.problem} value={wishes.organiserKey} onChange={wish} />
      {props.problem && (
        <p role="alert" className={styles.problem}>
          {isKeyWrong(props.problem) ? t('organiserKeyWrong') : problemText(props.problem)}
        </p>
      )}
      <div className={styles.submit}>
        <p className={styles.note}>{t('createNote')}</p>
        <Button type="submit" look="primary" size="large" busy={props.busy}>
          {t('create')}
        </Button>
      </div>
    </form>
  )
}

/** Without a workspace the key that the server refused was the organiser key. */
function isKeyWrong(problem: string): boolean {
  return problem === 'workspace_key_invalid' && !workspaceKey.read()
}

function useWishes({ language, onCreate }: NewBoardFormProps) {
  const [wishes, setWishes] = useState<BoardWishes>(() => ({
    title: '',
    template: 'empathy-map',
    language,
    name: lastName.read() ?? '',
    organiserKey: '',
  }))
  const [tried, setTried] = useState(false)
  const wish = (part: Partial<BoardWishes>) => setWishes((all) => ({ ...all, ...part }))
  const title = wishes.title.trim()
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (title)
      onCreate({ ...wishes, title, name: wishes.name.trim(), organiserKey: wishes.organiserKey.trim() })
  }
  return { wishes, wish, titleMissing: tried && !title, submit }
}

interface OrganiserKeyFieldProps {
  problem: string | null
  value: string
  onChange(part: Partial<BoardWishes>): void
}

/** Only where the server lets organisers alone create boards, and only for the first board of this browser. */
function OrganiserKeyField({ problem, value, onChange }: OrganiserKeyFieldProps) {
  const { t } = useTranslation('gallery')
  const config = useQuery({ queryKey: ['config'], queryFn: ({ signal }) => fetchConfig(signal) })
  const isAsked = config.data?.createBoards === 'organisers' && !workspaceKey.read()
  if (!isAsked && problem !== 'organiser_key_needed') return null
  return (
    <TextField
      label={t('organiserKey')}
      hint={t('organiserKeyHint')}
      type="password"
      value={value}
      onChange={(event) => onChange({ organiserKey: event.target.value })}
    />
  )
}
