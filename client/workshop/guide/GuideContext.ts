import { createContext, useContext } from 'react'
import type { Language } from '../../../shared/protocol/http.ts'
import type { SessionState, Step, StepId, StepMode } from '../../../shared/workshop/sessionState.ts'
import type { GuideView } from './viewGuide.ts'

/** What people do with the guide. All but the first two are a host's. */
export interface GuideActions {
  /** Looks at a step without taking anybody along. */
  show(stepId: StepId): void
  backToGroup(): void
  takeEveryone(stepId: StepId): void
  rename(step: Step, title: string): void
  plan(step: Step, plan: { minutes: number | null; mode: StepMode }): void
  /** To this place of the list, from 0 on. */
  move(step: Step, to: number): void
  duplicate(step: Step, withNotes: boolean): void
  remove(step: Step): void
  restore(step: Step): void
  /** Opens the picker; null: the new step comes last. */
  add(after: Step | null): void
  /** Null: the whole board. */
  saveAsTemplate(step: Step | null): void
}

export interface Guide {
  view: GuideView
  removed: SessionState['removedSteps']
  isHost: boolean
  /** Of the board: its steps are written in it. */
  language: Language
  actions: GuideActions
  /** Starts what a step of this mode is for; absent where there is nothing to start now. */
  methods: Partial<Record<StartableMode, () => void>>
  /** Sets the group's timer. Null: one was set for this step already. */
  startTimer: ((minutes: number) => void) | null
}

export type StartableMode = Extract<StepMode, 'private' | 'vote'>

export const GuideContext = createContext<Guide | null>(null)

export function useGuideContext(): Guide {
  const guide = useContext(GuideContext)
  if (!guide) throw new Error('no guide around')
  return guide
}
