import { EyeOff } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { type Editor, type TLNoteShape, useEditor } from 'tldraw'
import { NoteVote } from '../vote/NoteVote.tsx'
import { NoteVoteSvg } from '../vote/NoteVoteSvg.tsx'
import { authorOf } from './authorOf.ts'
import styles from './NoteMarks.module.css'
import { useIsPrivate } from './privateShapes.ts'
import { useIsJustRevealed } from './revealed.ts'

/** What stands on a note beside its text: only you see it, who wrote it, its dots, its rank. */
export function NoteMarks({ shape }: { shape: TLNoteShape }) {
  const editor = useEditor()
  const isRevealed = useIsJustRevealed(editor, shape.id)
  const { scale } = shape.props
  return (
    <div
      className={styles.marks}
      style={{ transform: `scale(${scale})`, height: 200 + shape.props.growY }}
      data-revealed={isRevealed || undefined}
    >
      <PrivateMark editor={editor} id={shape.id} />
      <Author shape={shape} />
      <NoteVote editor={editor} id={shape.id} />
    </div>
  )
}

function PrivateMark({ editor, id }: { editor: Editor; id: string }) {
  const { t } = useTranslation('privateWriting')
  if (!useIsPrivate(editor, id)) return null
  return (
    <div className={styles.private} data-private>
      <span className={styles.eye} role="img" aria-label={t('onlyYou')}>
        <EyeOff aria-hidden />
      </span>
    </div>
  )
}

function useAuthorName(shape: TLNoteShape): string | null {
  const { t } = useTranslation('common')
  const author = authorOf(shape)
  return author && (author.name ?? t('anonymous', { number: author.number }))
}

function Author({ shape }: { shape: TLNoteShape }) {
  const name = useAuthorName(shape)
  return name === null ? null : <span className={styles.author}>{name}</span>
}

/** The same for pictures; what only one person sees is not marked there, as only they have it. */
export function NoteMarksSvg({ editor, shape }: { editor: Editor; shape: TLNoteShape }) {
  const name = useAuthorName(shape)
  const { scale, growY } = shape.props
  return (
    <g transform={`scale(${scale})`}>
      {name !== null && (
        <text
          x={100}
          y={193 + growY}
          fontSize={15}
          fontFamily="'tldraw_sans', 'IBM Plex Sans', sans-serif"
          fill="#1d2b2a"
          textAnchor="middle"
        >
          {shortened(name)}
        </text>
      )}
      <NoteVoteSvg editor={editor} id={shape.id} />
    </g>
  )
}

/** About as much as fits below a note's text. */
function shortened(name: string): string {
  return name.length > 24 ? `${name.slice(0, 23)}…` : name
}
