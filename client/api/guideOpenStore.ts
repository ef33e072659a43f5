import * as z from 'zod/mini'
import { localValue } from './localStore.ts'

/** Did this person last have the guide of a board with several steps open beside the canvas? */
export const guideOpen = localValue('denkraum.guideOpen', z.boolean())
