import { type KeyboardEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { BoardId } from '../../../shared/ids.ts'
import { TITLE_MAX_LENGTH } from '../../../shared/protocol/http.ts'
import { problemCodeOf } from '../../api/ApiProblem.ts'
import { patchBoard } from '../../api/boards.ts'
import { useProblemText } from '../../i18n/useProblemText.ts'
import { useToast } from '../../ui/Toasts.tsx'
import styles from './BoardTitle.module.css'
import type { BoardFacts } from './useBoardFacts.ts'

interface BoardTitleProps {
  boardId: BoardId
  seatToken: string
  facts: BoardFacts
}

export function BoardTitle({ boardId, seatToken, facts }: BoardTitleProps) {
  const { t } = useTranslation('board')
  const { shown, editing, setEditing, rename } = useRename(boardId, seatToken, facts)
  if (facts.person.role !== 'host') return <h1 className={styles.title}>{facts.title}</h1>
  if (editing) return <TitleInput title={shown} onDone={rename} />
  return (
    <h1 className={styles.title}>
      <button
        type="button"
        className={styles.button}
        title={t('renameHint')}
        onClick={() => setEditing(true)}
      >
        {shown}
      </button>
    </h1>
  )
}

function useRename(boardId: BoardId, seatToken: string, { title, refresh }: BoardFacts) {
  const toast = useToast()
  const problemText = useProblemText()
  const [editing, setEditing] = useState(false)
  const [wanted, setWanted] = useState<string | null>(null)
  if (wanted === title) setWanted(null)
  const rename = async (text: string) => {
    setEditing(false)
    const newTitle = text.trim()
    if (!newTitle || newTitle === title) return
    setWanted(newTitle)
    try {
      await patchBoard(boardId, seatToken, { title: newTitle })
      refresh()
    } catch (error) {
      setWanted(null)
      toast({ kind: 'problem', text: problemText(problemCodeOf(error)) })
    }
  }
  return { shown: wanted ?? title, editing, setEditing, rename }
}

/** Enter and leaving the field keep the text, Escape takes it back. */
function TitleInput({ title, onDone }: { title: string; onDone(text: string): void }) {
  const { t } = useTranslation('board')
  const [text, setText] = useState(title)
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') onDone(text)
    if (event.key === 'Escape') onDone(title)
  }
  return (
    <input
      className={styles.input}
      aria-label={t('title')}
      value={text}
      onChange={(event) => setText(event.target.value)}
      onBlur={() => onDone(text)}
      onKeyDown={onKeyDown}
      onFocus={(event) => event.currentTarget.select()}
      maxLength={TITLE_MAX_LENGTH}
      // biome-ignore lint/a11y/noAutofocus: the person asked for this field by clicking the title
      autoFocus
    />
  )
}
