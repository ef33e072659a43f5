import { CornerUpRight } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { RankedNote } from '../../../shared/workshop/voteResult.ts'
import { Button } from '../../ui/Button.tsx'
import { Menu, MenuItem } from '../../ui/Menu.tsx'
import styles from './ResultsPanel.module.css'

/** Ties for the last of these places come along. */
const PLACES = 3

export interface BestNotesProps {
  ranked: readonly RankedNote[]
  /** The words on a note; null: it is gone. */
  textOf(noteId: string): string | null
  takeBest: {
    steps: readonly { pageId: string; title: string }[]
    take(noteIds: readonly string[], pageId: string): void
  }
}

/** Copies of the winners for the step in which the group goes on with them. */
export function BestNotes({ ranked, textOf, takeBest }: BestNotesProps) {
  const { t } = useTranslation('vote')
  const best = ranked.filter(({ rank, noteId }) => rank <= PLACES && textOf(noteId) !== null)
  if (best.length === 0) return null
  const noteIds = best.map(({ noteId }) => noteId)
  return (
    <div className={styles.best}>
      <Menu
        align="start"
        trigger={
          <Button>
            <CornerUpRight aria-hidden />
            {t('takeBest', { count: best.length })}
          </Button>
        }
      >
        {takeBest.steps.map(({ pageId, title }) => (
          <MenuItem key={pageId} onSelect={() => takeBest.take(noteIds, pageId)}>
            {title}
          </MenuItem>
        ))}
      </Menu>
    </div>
  )
}
