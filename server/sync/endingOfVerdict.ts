import { CLOSE } from '../../shared/protocol/closeCodes.ts'
import type { Layer } from '../../shared/protocol/roles.ts'
import type { Refusal } from './admission.ts'
import type { Verdict } from './updateJudge.ts'

/**
 * How the connection ends whose update got this verdict; null: it goes on. Who has in their copy what the server alone writes, and the
 * server has not, is no attacker: they were here before a crash or an older backup took it back. It will never be taken, so
 * they must begin anew with what is here.
 */
export function endingOfVerdict(verdict: Verdict, isAnswer: boolean, layer: Layer): Refusal | null {
  const isServers = verdict === 'session' || (verdict === 'readOnly' && layer === 'stage')
  if (isAnswer && isServers) return [CLOSE.staleCopy, 'copy of another history']
  if (verdict === 'session') return [CLOSE.notAllowed, 'only the server writes the session']
  if (verdict === 'broken') return [CLOSE.roomReset, 'update could not be applied']
  return null
}
