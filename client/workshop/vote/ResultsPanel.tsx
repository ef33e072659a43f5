import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { VoteId, VoteResult } from '../../../shared/protocol/votes.ts'
import { rankNotes } from '../../../shared/workshop/voteResult.ts'
import { Select } from '../../ui/Select.tsx'
import { SidePanel } from '../../ui/SidePanel.tsx'
import { Switch } from '../../ui/Switch.tsx'
import { useMediaQuery } from '../../ui/useMediaQuery.ts'
import { BestNotes, type BestNotesProps } from './BestNotes.tsx'
import { ColorSections } from './ColorSections.tsx'
import { ResultRow } from './ResultRow.tsx'
import styles from './ResultsPanel.module.css'

interface ResultsPanelProps {
  /** All ended votes, the latest first. */
  votes: readonly (readonly [VoteId, VoteResult])[]
  chosen: VoteId
  badgesShown: boolean
  /** The words on a note; null: it is gone. */
  textOf(noteId: string): string | null
  nameById(participantId: string): string
  /** Null: this person may not, or there is nowhere to take them. */
  takeBest: BestNotesProps['takeBest'] | null
  onChoose(voteId: VoteId): void
  onBadges(shown: boolean): void
  onJump(noteId: string): void
  onClose(): void
}

/** Here the panel covers the notes. */
const COVERING = '(max-width: 560px)'

/** What votes came to: ranks, ties shown as ties, the way to each note. */
export function ResultsPanel(props: ResultsPanelProps) {
  const { t } = useTranslation('vote')
  const { votes, chosen, onJump, onClose } = props
  const isCovering = useMediaQuery(COVERING)
  const [takesFocus] = useState(isNobodyWriting)
  const result = votes.find(([id]) => id === chosen)?.[1]
  if (!result) return null
  const ranked = rankNotes(result)
  const jump = (noteId: string) => {
    if (isCovering) onClose()
    onJump(noteId)
  }
  const row = { result, textOf: props.textOf, nameById: props.nameById, onJump: jump }
  return (
    <SidePanel
      title={t('results')}
      takesFocus={takesFocus}
      top={<Facts {...props} result={result} />}
      onClose={onClose}
    >
      {props.takeBest && <BestNotes ranked={ranked} textOf={props.textOf} takeBest={props.takeBest} />}
      {ranked.length === 0 && <p className={styles.none}>{t('noVotes')}</p>}
      {result.colors ? (
        <ColorSections {...row} ranked={ranked} colors={result.colors} />
      ) : (
        <ol className={styles.list}>
          {ranked.map((note) => (
            <ResultRow key={note.noteId} {...row} note={note} />
          ))}
        </ol>
      )}
    </SidePanel>
  )
}

/** It opens by itself where a vote ends: not for the keys of somebody at work on the canvas. */
function isNobodyWriting(): boolean {
  return !document.activeElement?.closest('.tl-container, input, textarea')
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
      <p className={styles.muted}>
        {t('voters', { count: result.voters })} {result.scores && t('scoresWhat')}
      </p>
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
