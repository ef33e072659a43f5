import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { NUF_CRITERIA, VOTE_COLORS, type VoteId, type VoteResult } from '../../../shared/protocol/votes.ts'
import { colorOf, type RankedNote, rankNotes } from '../../../shared/workshop/voteResult.ts'
import { Select } from '../../ui/Select.tsx'
import { SidePanel } from '../../ui/SidePanel.tsx'
import { Switch } from '../../ui/Switch.tsx'
import styles from './ResultsPanel.module.css'
import { votersFor } from './votersFor.ts'

interface ResultsPanelProps {
  /** All ended votes, the latest first. */
  votes: readonly (readonly [VoteId, VoteResult])[]
  chosen: VoteId
  badgesShown: boolean
  /** The words on a note; null: it is gone. */
  textOf(noteId: string): string | null
  nameById(participantId: string): string
  onChoose(voteId: VoteId): void
  onBadges(shown: boolean): void
  onJump(noteId: string): void
  onClose(): void
}

/** What votes came to: ranks, ties shown as ties, the way to each note. */
export function ResultsPanel(props: ResultsPanelProps) {
  const { t } = useTranslation('vote')
  const { votes, chosen } = props
  const result = votes.find(([id]) => id === chosen)?.[1]
  if (!result) return null
  const ranked = rankNotes(result)
  return (
    <SidePanel title={t('results')} top={<Facts {...props} result={result} />} onClose={props.onClose}>
      <ol className={styles.list}>
        {ranked.map((note) => (
          <Row key={note.noteId} {...props} note={note} result={result} />
        ))}
        {ranked.length === 0 && <li className={styles.none}>{t('noVotes')}</li>}
      </ol>
    </SidePanel>
  )
}

function Facts({ result, ...props }: ResultsPanelProps & { result: VoteResult }) {
  const { t } = useTranslation('vote')
  return (
    <div className={styles.facts}>
      {props.votes.length > 1 ? (
        <VoteChoice {...props} />
      ) : (
        <h3 className={styles.name}>{result.title || t('untitled')}</h3>
      )}
      <p className={styles.muted}>{t('voters', { count: result.voters })}</p>
      <Switch label={t('showBadges')} checked={props.badgesShown} onChange={props.onBadges} />
    </div>
  )
}

function VoteChoice({ votes, chosen, onChoose }: ResultsPanelProps) {
  const { t } = useTranslation('vote')
  const id = useId()
  return (
    <>
      <label htmlFor={id} className="visuallyHidden">
        {t('whichResult')}
      </label>
      <Select id={id} value={chosen} onChange={({ target }) => onChoose(target.value)}>
        {votes.map(([voteId, { title, endedAt }]) => (
          <option key={voteId} value={voteId}>
            {title || t('untitled')} (
            {new Date(endedAt).toLocaleTimeString([], { hour: '2-digit', minute: '2-digit' })})
          </option>
        ))}
      </Select>
    </>
  )
}

interface RowProps extends ResultsPanelProps {
  note: RankedNote
  result: VoteResult
}

function Row({ note, result, textOf, nameById, onJump }: RowProps) {
  const { t } = useTranslation('vote')
  const text = textOf(note.noteId)
  const name = text === null ? t('goneNote') : text || t('emptyNote')
  const voters = votersFor(result, note.noteId).map(nameById).filter(Boolean)
  return (
    <li className={styles.row}>
      <span className={styles.rank}>
        <span className="visuallyHidden">{t('rank', { rank: note.rank })}</span>
        <span aria-hidden>{note.rank}.</span>
      </span>
      <div className={styles.what}>
        <button
          type="button"
          className={styles.text}
          disabled={text === null}
          aria-label={t('jump', { note: name })}
          onClick={() => onJump(note.noteId)}
        >
          {name}
        </button>
        <p className={styles.muted}>
          <Value note={note} result={result} />
          {note.isTied && ` · ${t('tied')}`}
        </p>
        {voters.length > 0 && <p className={styles.muted}>{t('whoChose', { names: voters.join(', ') })}</p>}
      </div>
    </li>
  )
}

function Value({ note: { noteId, value }, result }: Pick<RowProps, 'note' | 'result'>) {
  const { t, i18n } = useTranslation('vote')
  const number = (n: number) => n.toLocaleString(i18n.language, { maximumFractionDigits: 1 })
  const scores = result.scores?.[noteId]
  const colors = result.colors?.[noteId]
  if (scores) {
    const parts = NUF_CRITERIA.flatMap((criterion) => {
      const score = scores[criterion]
      if (!score) return []
      return [
        t('meanSpread', {
          criterion: t(`criterion.${criterion}`),
          mean: number(score.mean),
          spread: number(score.spread),
        }),
      ]
    })
    return [t('total', { total: number(value) }), ...parts].join(' · ')
  }
  if (!colors) return t('points', { count: value })
  const color = colorOf(colors)
  const counts = VOTE_COLORS.map((one) => `${t(`color.${one}`)} ${colors[one]}`).join(' · ')
  return color ? `${t(`color.${color}`)} (${counts})` : counts
}
