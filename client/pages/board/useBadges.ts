import { useEffect } from 'react'
import type { Editor } from 'tldraw'
import type { VoteResult } from '../../../shared/protocol/votes.ts'
import { colorOf, rankNotes } from '../../../shared/workshop/voteResult.ts'
import { NO_VOTE, type NoteBadge, showVote } from '../../canvas/vote/canvasVote.ts'
import { useLanguage } from '../../i18n/useLanguage.ts'

/** Shows the ranks of a vote on its notes; null: none. */
export function useBadges(editor: Editor | null, result: VoteResult | null): void {
  const language = useLanguage()
  useEffect(() => {
    if (!editor || !result) return
    showVote(editor, { ...NO_VOTE, badges: badgesOf(result, language) })
    return () => showVote(editor, NO_VOTE)
  }, [editor, result, language])
}

function badgesOf(result: VoteResult, language: string): ReadonlyMap<string, NoteBadge> {
  return new Map(
    rankNotes(result).map(({ noteId, rank, value }) => {
      const colors = result.colors?.[noteId]
      const text = value.toLocaleString(language, { maximumFractionDigits: 1 })
      return [noteId, { rank, value: text, color: colors ? colorOf(colors) : null }]
    }),
  )
}
