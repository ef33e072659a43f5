import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import type { Editor } from 'tldraw'
import type { VoteColor, VoteResult } from '../../../shared/protocol/votes.ts'
import { colorOf, rankNotes } from '../../../shared/workshop/voteResult.ts'
import { NO_VOTE, type NoteBadge, showVote } from '../../canvas/vote/canvasVote.ts'

/** Shows the ranks of a vote on its notes; null: none. */
export function useBadges(editor: Editor | null, result: VoteResult | null): void {
  const { t, i18n } = useTranslation('vote')
  const { language } = i18n
  useEffect(() => {
    if (!editor || !result) return
    showVote(editor, { ...NO_VOTE, badges: badgesOf(result, language, (color) => t(`color.${color}`)) })
    return () => showVote(editor, NO_VOTE)
  }, [editor, result, language, t])
}

function badgesOf(
  result: VoteResult,
  language: string,
  nameOf: (color: VoteColor) => string,
): ReadonlyMap<string, NoteBadge> {
  return new Map(
    rankNotes(result).map(({ noteId, rank, value }) => {
      const colors = result.colors?.[noteId]
      const color = colors ? colorOf(colors) : null
      const number = value.toLocaleString(language, { maximumFractionDigits: 1 })
      return [noteId, { rank, value: color ? `${nameOf(color)} ${number}` : number, color }]
    }),
  )
}
