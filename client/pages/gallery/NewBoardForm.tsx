import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Language, TITLE_MAX_LENGTH } from '../../../shared/protocol/http.ts'
import { NAME_MAX_LENGTH } from '../../../shared/protocol/people.ts'
import { AGENDAS, findAgenda } from '../../../shared/templates/agendas.ts'
import { TEMPLATES } from '../../../shared/templates/templates.ts'
import { fetchConfig } from '../../api/boards.ts'
import { lastName } from '../../api/lastNameStore.ts'
import { organiserAccess } from '../../api/templates.ts'
import { workspaceKey } from '../../api/workspaceStore.ts'
import { useProblemText } from '../../i18n/useProblemText.ts'
import { Button } from '../../ui/Button.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { TemplateChooser } from '../../workshop/templates/TemplateChooser.tsx'
import { useOwnTemplates } from '../../workshop/templates/useOwnTemplates.ts'
import { LanguageChoice } from './LanguageChoice.tsx'
import styles from './NewBoardForm.module.css'

export interface BoardWishes {
  title: string
  /** Id of an agenda or of a template. */
  start: string
  language: Language
  name: string
  organiserKey: string
}

const FIRST_AGENDA = 'design-thinking-90'

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
  const key = workspaceKey.read()
  const own = useOwnTemplates(key ? organiserAccess(key) : null)
  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      <div className={styles.pair}>
        <TextField
          label={t('boardTitle')}
          placeholder={t('boardTitlePlaceholder')}
          error={titleMissing ? t('titleMissing') : undefined}
          value={wishes.title}
          onChange={(event) => wish({ title: event.target.value })}
          maxLength={TITLE_MAX_LENGTH}
        />
        <TextField
          label={t('yourName')}
          placeholder={t('yourNameHint')}
          value={wishes.name}
          onChange={(event) => wish({ name: event.target.value })}
          maxLength={NAME_MAX_LENGTH}
          autoComplete="name"
        />
      </div>
      <div className={styles.chooser}>
        <div className={styles.start}>
          <span className={styles.label}>{t('start')}</span>
          <LanguageChoice value={wishes.language} onChange={(language) => wish({ language })} />
        </div>
        <TemplateChooser
          of="board"
          language={wishes.language}
          own={own}
          value={wishes.start}
          onChange={(start) => wish({ start })}
        />
      </div>
      <OrganiserKeyField problem={props.problem} value={wishes.organiserKey} onChange={wish} />
      {props.problem && (
        <p role="alert" className={styles.problem}>
          {isKeyWrong(props.problem) ? t('organiserKeyWrong') : problemText(props.problem)}
        </p>
      )}
      <div className={styles.submit}>
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

/** The longest agenda that fits a morning is what most people come for; the quick path is a title and a click. */
function firstStart(): string {
  return (findAgenda(FIRST_AGENDA) ?? AGENDAS[0] ?? TEMPLATES[0])?.id ?? 'empty'
}

function useWishes({ language, onCreate }: NewBoardFormProps) {
  const [wishes, setWishes] = useState<BoardWishes>(() => ({
    title: '',
    start: firstStart(),
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
