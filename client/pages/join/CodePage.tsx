import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { parseCode } from '../../api/links.ts'
import { useProblemText } from '../../i18n/useProblemText.ts'
import { Button } from '../../ui/Button.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { PageFrame } from '../PageFrame.tsx'
import styles from './JoinForm.module.css'

interface CodePageProps {
  code: string
  problem: string | null
  busy: boolean
  onCode(code: string): void
}

export function CodePage(props: CodePageProps) {
  const { t } = useTranslation('join')
  const { text, setText, error, submit } = useCodeField(props)
  return (
    <PageFrame>
      <form className={styles.card} onSubmit={submit} noValidate>
        <div>
          <h1 className={styles.title}>{t('codeTitle')}</h1>
          <p className={styles.text}>{t('codeText')}</p>
        </div>
        <TextField
          className={styles.code}
          label={t('code')}
          error={error}
          value={text}
          onChange={(event) => setText(event.target.value)}
          autoCapitalize="characters"
          autoCorrect="off"
          spellCheck={false}
          enterKeyHint="go"
          maxLength={12}
          autoFocus
        />
        <Button type="submit" look="primary" size="large" busy={props.busy}>
          {t('continue')}
        </Button>
      </form>
    </PageFrame>
  )
}

function useCodeField({ code, problem, busy, onCode }: CodePageProps) {
  const { t } = useTranslation('join')
  const problemText = useProblemText()
  const [text, setText] = useState(code)
  const [malformed, setMalformed] = useState(false)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const parsed = parseCode(text)
    setMalformed(parsed === null)
    if (parsed && !busy) onCode(parsed)
  }
  const error = malformed ? t('codeInvalid') : problem ? problemText(problem) : undefined
  return { text, setText, error, submit }
}
