import { secretSchema } from '../../shared/ids.ts'
import { localValue } from './localStore.ts'

/** The key of the workspace whose gallery this browser shows. */
export const workspaceKey = localValue('denkraum.workspace', secretSchema)
