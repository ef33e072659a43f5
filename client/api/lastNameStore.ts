import * as z from 'zod/mini'
import { NAME_MAX_LENGTH } from '../../shared/protocol/people.ts'
import { localValue } from './localStore.ts'

/** The name somebody last gave in this browser, offered again on the next board. */
export const lastName = localValue('denkraum.name', z.string().check(z.maxLength(NAME_MAX_LENGTH)))
