import { brainstorming } from './brainstorming.ts'
import { empathyMap } from './empathyMap.ts'
import { empty } from './empty.ts'
import type { Template } from './template.ts'

/** All templates a board can start from, in the order in which people see them. */
export const TEMPLATES: readonly Template[] = [empathyMap, brainstorming, empty]

/** The template of this id, or null. */
export function findTemplate(id: string): Template | null {
  return TEMPLATES.find((template) => template.id === id) ?? null
}
