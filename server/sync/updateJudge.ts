import type * as Y from 'yjs'
import { type Layer, mayWrite, type Role } from '../../shared/protocol/roles.ts'
import { BadFrame } from './badFrame.ts'
import { touchesContainers } from './containers.ts'
import { checkOrdering } from './orderingCost.ts'
import { growthOf, hasGap, holdsNews, jumpsAhead, newClients, touchesRoot } from './updateChecks.ts'
import type { UpdateScan } from './updateScan.ts'

/**
 * - `accepted`: may be applied. `nothing`: nothing new from somebody who may not write; harmless.
 * - `gap`: needs updates that are not here.
 * - `readOnly`: this role may not write here. `session`: writes what only the server writes (the session, the containers of a layer).
 * - `foreign`: makes clocks of a client that is not the sender's. `full`: there is no room for it.
 * - `owed`: builds on what was refused.
 */
export type Judgement = 'accepted' | 'nothing' | 'gap' | 'readOnly' | 'session' | 'foreign' | 'full' | 'owed'

/** What became of an update: the judgement; or `broken`: Yjs threw, and the room is loaded anew without it. */
export type Verdict = Exclude<Judgement, 'nothing'> | 'broken'

export interface JudgeContext {
  doc: Y.Doc
  layer: Layer
  role: Role
  /** Do only hosts write at the moment? */
  isPaused: boolean
  /** Does this client id belong to another connection? */
  isForeign(client: number): boolean
  /** Was something refused that the sender still has? What builds on it cannot come in before it. */
  isOwed: boolean
  /** Is there room for so many more bytes? */
  fits(bytes: number): boolean
}

/** What is to become of an update that was scanned, before anything of it is applied. Throws BadFrame or TooCostly. */
export function judgeUpdate(scan: UpdateScan, context: JudgeContext): Judgement {
  const { doc, layer, role, isPaused, isForeign, isOwed, fits } = context
  if (!mayWrite(role, layer) || (isPaused && role !== 'host'))
    return holdsNews(scan, doc) ? 'readOnly' : 'nothing'
  if (jumpsAhead(scan, doc)) throw new BadFrame('clock jump')
  checkOrdering(scan, doc)
  if (touchesContainers(scan, doc)) return 'session'
  if ([...newClients(scan, doc)].some((client) => client === doc.clientID || isForeign(client)))
    return 'foreign'
  const growth = growthOf(scan, doc)
  if (growth > 0 && !fits(growth)) return 'full'
  if (hasGap(scan, doc)) return isOwed && growth > 0 ? 'owed' : 'gap'
  if (layer === 'stage' && touchesRoot(scan, doc, 'session')) return 'session'
  return 'accepted'
}
