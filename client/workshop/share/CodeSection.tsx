import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { problemCodeOf } from '../../api/ApiProblem.ts'
import { patchBoard } from '../../api/boards.ts'
import { useProblemText } from '../../i18n/useProblemText.ts'
import { Switch } from '../../ui/Switch.tsx'
import { useToast } from '../../ui/Toasts.tsx'
import { joinAddress } from './joinAddress.ts'
import styles from './ShareDialog.module.css'

interface CodeSectionProps {
  boardId: string
  seatToken: string
  hosting: { links: { participant: string }; joinCode: string | null }
  onChanged(): void
}

export function CodeSection({ boardId, seatToken, hosting, onChanged }: CodeSectionProps) {
  const { t } = useTranslation('share')
  const { busy, setOpen } = useCodeSwitch(boardId, seatToken, onChanged)
  const { joinCode } = hosting
  return (
    <section className={styles.section}>
      <Switch
        label={t('code')}
        hint={t('codeHint')}
        checked={joinCode !== null}
        disabled={busy}
        onChange={setOpen}
      />
      {joinCode && <BigCode code={joinCode} address={joinAddress(hosting.links.participant)} />}
    </section>
  )
}

/** Spelt out for screen readers, which would read the six letters as a word. */
function BigCode({ code, address }: { code: string; address: string }) {
  const { t } = useTranslation('share')
  return (
    <div className={styles.code}>
      <p className={styles.text}>{t('codeOn')}</p>
      <p className={styles.address}>{address}</p>
      <p className={styles.letters} aria-hidden>
        {code}
      </p>
      <p className="visuallyHidden">{t('codeSpoken', { letters: [...code].join(' ') })}</p>
    </div>
  )
}

function useCodeSwitch(boardId: string, seatToken: string, onChanged: () => void) {
  const toast = useToast()
  const problemText = useProblemText()
  const [busy, setBusy] = useState(false)
  const setOpen = async (joinByCode: boolean) => {
    setBusy(true)
    try {
      await patchBoard(boardId, seatToken, { joinByCode })
      onChanged()
    } catch (error) {
      toast({ kind: 'problem', text: problemText(problemCodeOf(error)) })
    } finally {
      setBusy(false)
    }
  }
  return { busy, setOpen }
}
