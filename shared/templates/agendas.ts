import type { Agenda } from './template.ts'

/** All agendas a board can start from, in the order in which people see them. */
export const AGENDAS: readonly Agenda[] = []

/** The agenda of this id, or null. */
export function findAgenda(id: string): Agenda | null {
  return AGENDAS.find((agenda) => agenda.id === id) ?? null
}
