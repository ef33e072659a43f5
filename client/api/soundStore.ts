import * as z from 'zod/mini'
import { localValue } from './localStore.ts'

/** False: this person wants to hear nothing from the timer. */
export const timerSound = localValue('denkraum.timerSound', z.boolean())
