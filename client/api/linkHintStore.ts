import * as z from 'zod/mini'
import { localValue } from './localStore.ts'

/** Set once somebody has seen the link to their workspace, or does not want to be reminded of it. */
export const linkHintSeen = localValue('denkraum.linkHintSeen', z.literal(true))
