import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Editor, type TLShapeId, useValue } from 'tldraw'
import type { VoteId } from '../../../shared/protocol/votes.ts'
import { useTakeToStep } from '../../canvas/takeAlong/useTakeToStep.ts'
import { showNote } from '../../canvas/vote/showNote.ts'
import { noteText } from '../../canvas/vote/votableNotes.ts'
import { useToast } from '../../ui/Toasts.tsx'
import { ResultsPanel } from '../../workshop/vote/ResultsPanel.tsx'
import type { BoardScreenProps } from './boardScreenProps.ts'
import { useBadges } from './useBadges.ts'
import type { BoardPanels } from './useBoardPanels.ts'
import { useNameById } from './useNameById.ts'
import { useObservable } from './useObservable.ts'
import { useStepPages } from './useStepPages.ts'

interface VoteResultsProps extends BoardScreenProps {
  panels: BoardPanels
  editor: Editor | null
}

/** Ended votes: ranks on the notes, and a panel with all of them. */
export function VoteResults(props: VoteResultsProps) {
  const { room, facts, panels, editor } = props
  const { votes, voting } = useObservable(room.session.workshop)
  const nameById = useNameById(room.session, facts.person)
  const sorted = Object.entries(votes).sort(([, a], [, b]) => b.endedAt - a.endedAt)
  const latest = sorted[0]?.[0] ?? null
  const [chosen, setChosen] = useState<VoteId | null>(null)
  const [badgesShown, setBadgesShown] = useState(true)
  const shown = chosen !== null && votes[chosen] ? chosen : latest
  useBadges(editor, shown !== null && badgesShown && !voting ? (votes[shown] ?? null) : null)
  const dropNews = useResultNews(props, latest, () => {
    setChosen(null)
    panels.openResults()
  })
  useClosedByVote(voting?.voteId, () => {
    dropNews()
    if (panels.resultsOpen) panels.closeResults()
  })
  const takeBest = useTakeBest(props)
  if (!panels.resultsOpen || shown === null) return null
  return (
    <ResultsPanel
      votes={sorted}
      chosen={shown}
      badgesShown={badgesShown}
      textOf={(id) => (editor ? noteText(editor, id) : null)}
      nameById={nameById}
      onChoose={setChosen}
      onBadges={setBadgesShown}
      takeBest={takeBest}
      onJump={(id) => editor && showNote(editor, id)}
      onClose={panels.closeResults}
    />
  )
}

/** For hosts: where the winners can go on. Null where there is no other step. */
function useTakeBest({ room, facts, editor }: VoteResultsProps) {
  const steps = useStepPages(room.session)
  const takeToStep = useTakeToStep(steps)
  const pageId = useValue('page on the screen', () => editor?.getCurrentPageId() ?? null, [editor])
  const others = steps.filter((step) => step.pageId !== pageId)
  if (!editor || facts.person.role !== 'host' || others.length === 0) return null
  return {
    steps: others,
    take: (noteIds: readonly string[], target: string) =>
      takeToStep(
        editor,
        noteIds.flatMap((id) => editor.getShape(id as TLShapeId) ?? []),
        target,
      ),
  }
}

/** A vote that begins has its panel where the results of the one before lie. */
function useClosedByVote(voteId: VoteId | undefined, close: () => void): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each vote
  useEffect(() => {
    if (voteId) close()
  }, [voteId])
}

/** Hosts see a new result at once, the others are told. Answers what takes that message away. */
function useResultNews(
  { facts, room }: VoteResultsProps,
  latest: VoteId | null,
  show: () => void,
): () => void {
  const { t } = useTranslation('vote')
  const toast = useToast()
  const known = useRef(latest)
  const drop = useRef(() => {})
  const isLoading = useObservable(room.session.loading)
  // biome-ignore lint/correctness/useExhaustiveDependencies: told once for each result
  useEffect(() => {
    if (latest === known.current) return
    known.current = latest
    if (latest === null || isLoading) return
    if (facts.person.role === 'host') show()
    else drop.current = toast({ text: t('over'), action: { text: t('showResults'), run: show } })
  }, [latest])
  return () => drop.current()
}
