import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Board, TITLE_MAX_LENGTH } from '../../../shared/protocol/http.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { TextField } from '../../ui/TextField.tsx'
import styles from './NewBoardForm.module.css'

interface RenameDialogProps {
  /** Null: closed. */
  board: Board | null
  onClose(): void
  onRename(board: Board, title: string): void
}

export function RenameDialog({ board, onClose, onRename }: RenameDialogProps) {
  const { t } = useTranslation('gallery')
  return (
    <Dialog open={board !== null} onOpenChange={onClose} title={t('renameTitle')} size="small">
      {board && (
        <RenameForm
          title={board.title}
          onTitle={(title) => {
            onRename(board, title)
            onClose()
          }}
        />
      )}
    </Dialog>
  )
}

function RenameForm({ title, onTitle }: { title: string; onTitle(title: string): void }) {
  const { t } = useTranslation(['gallery', 'common'])
  const [text, setText] = useState(title)
  const [tried, setTried] = useState(false)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (text.trim()) onTitle(text.trim())
  }
  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      <TextField
        label={t('gallery:boardTitle')}
        error={tried && !text.trim() ? t('gallery:titleMissing') : undefined}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onFocus={(event) => event.currentTarget.select()}
        maxLength={TITLE_MAX_LENGTH}
      />
      <Button type="submit" look="primary">
        {t('common:save')}
      </Button>
    </form>
  )
}
