import { CircleQuestionMark, Heart, Lightbulb, PartyPopper, ThumbsUp } from 'lucide-react'
import type { ReactNode } from 'react'
import type { ReactionKind } from '../../../shared/protocol/commands.ts'

export const REACTION_ICONS: Record<ReactionKind, ReactNode> = {
  thumbsUp: <ThumbsUp />,
  heart: <Heart />,
  applause: <PartyPopper />,
  idea: <Lightbulb />,
  question: <CircleQuestionMark />,
}
