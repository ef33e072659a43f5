import { useTranslation } from 'react-i18next'
import type { VoteColor, VoteResult } from '../../../shared/protocol/votes.ts'
import { colorOf, type RankedNote } from '../../../shared/workshop/voteResult.ts'
import { ResultRow, type ResultRowProps } from './ResultRow.tsx'
import styles from './ResultsPanel.module.css'
import colorStyles from './voteColors.module.css'

interface ColorSectionsProps extends Omit<ResultRowProps, 'note'> {
  ranked: readonly RankedNote[]
  colors: NonNullable<VoteResult['colors']>
}

/** The treasure first. */
const ORDER: readonly VoteColor[] = ['wow', 'now', 'how']

/** Each note under the colour it came to, as the method sorts them. */
export function ColorSections({ ranked, colors, ...row }: ColorSectionsProps) {
  const { t } = useTranslation('vote')
  const colorOfNote = ({ noteId }: RankedNote) => (colors[noteId] ? colorOf(colors[noteId]) : null)
  return ORDER.map((color) => {
    const notes = ranked.filter((note) => colorOfNote(note) === color)
    if (notes.length === 0) return null
    const name = t('colorMeans', { color: t(`color.${color}`), what: t(`colorWhat.${color}`) })
    return (
      <section key={color} aria-label={name}>
        <h3 className={`${styles.color} ${colorStyles[color]}`}>{name}</h3>
        <ol className={styles.list}>
          {notes.map((note) => (
            <ResultRow key={note.noteId} {...row} note={note} />
          ))}
        </ol>
      </section>
    )
  })
}
