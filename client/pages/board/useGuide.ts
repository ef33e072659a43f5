import { useMemo } from 'react'
import { type Editor, useValue } from 'tldraw'
import { readGuide } from '../../../shared/workshop/readGuide.ts'
import { stepIdOf } from '../../../shared/workshop/sessionState.ts'
import { useLanguage } from '../../i18n/useLanguage.ts'
import type { Guide } from '../../workshop/guide/GuideContext.ts'
import { viewGuide } from '../../workshop/guide/viewGuide.ts'
import type { BoardScreenProps } from './boardScreenProps.ts'
import { useGuideActions } from './useGuideActions.ts'
import type { GuideAsks } from './useGuideDialogs.ts'
import { useObservable } from './useObservable.ts'

/** The guide of this board as this person sees it, and what they can do with it. */
export function useGuide(
  props: BoardScreenProps,
  editor: Editor | null,
  asks: GuideAsks,
): Omit<Guide, 'methods' | 'startTimer'> {
  const session = useObservable(props.room.session.workshop)
  const pages = useValue('pages of the board', () => editor?.getPages() ?? [], [editor])
  const pageId = useValue('page on the screen', () => editor?.getCurrentPageId() ?? null, [editor])
  const whole = useMemo(() => readGuide(session, pages), [session, pages])
  const view = useMemo(() => viewGuide(whole, pageId && stepIdOf(pageId)), [whole, pageId])
  const ownLanguage = useLanguage()
  return {
    view,
    removed: whole.removedSteps,
    isHost: props.facts.person.role === 'host',
    language: props.facts.board?.language ?? ownLanguage,
    actions: useGuideActions(props, editor, view, asks),
  }
}
