import { communicationWorkshop } from './agendas/communicationWorkshop.ts'
import { designThinking60 } from './agendas/designThinking60.ts'
import { designThinking90 } from './agendas/designThinking90.ts'
import { designThinking180 } from './agendas/designThinking180.ts'
import { followUp } from './agendas/followUp.ts'
import { quickIdeas } from './agendas/quickIdeas.ts'
import { retrospective } from './agendas/retrospective.ts'
import type { Agenda } from './template.ts'

/** All agendas a board can start from, in the order in which people see them. */
export const AGENDAS: readonly Agenda[] = [
  designThinking60,
  designThinking90,
  designThinking180,
  communicationWorkshop,
  quickIdeas,
  followUp,
  retrospective,
]

/** The agenda of this id, or null. */
export function findAgenda(id: string): Agenda | null {
  return AGENDAS.find((agenda) => agenda.id === id) ?? null
}
