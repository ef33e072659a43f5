import { actions } from './actions.ts'
import { brainstorming } from './brainstorming.ts'
import { brainwalking } from './brainwalking.ts'
import { brainwriting } from './brainwriting.ts'
import { checkIn } from './checkIn.ts'
import { clustering } from './clustering.ts'
import { communicationPlan } from './communicationPlan.ts'
import { crazyEights } from './crazyEights.ts'
import { customerJourney } from './customerJourney.ts'
import { disney } from './disney.ts'
import { dotVote } from './dotVote.ts'
import { empathyMap } from './empathyMap.ts'
import { empathySimple } from './empathySimple.ts'
import { empty } from './empty.ts'
import { feedbackGrid } from './feedbackGrid.ts'
import { howMightWe } from './howMightWe.ts'
import { howNowWow } from './howNowWow.ts'
import { impactEffort } from './impactEffort.ts'
import { likeWishWhatIf } from './likeWishWhatIf.ts'
import { lotusBlossom } from './lotusBlossom.ts'
import { nufTest } from './nufTest.ts'
import { pause } from './pause.ts'
import { persona } from './persona.ts'
import { pointOfView } from './pointOfView.ts'
import { reverseBrainstorming } from './reverseBrainstorming.ts'
import { scamper } from './scamper.ts'
import { stakeholderMatrix } from './stakeholderMatrix.ts'
import { stakeholderRings } from './stakeholderRings.ts'
import { stakeholderTable } from './stakeholderTable.ts'
import { storyboard } from './storyboard.ts'
import type { Template } from './template.ts'

/** All templates a board can start from, in the order in which people see them: by phase, the common ones first. */
export const TEMPLATES: readonly Template[] = [
  checkIn,
  empathyMap,
  empathySimple,
  persona,
  stakeholderRings,
  stakeholderMatrix,
  stakeholderTable,
  customerJourney,
  clustering,
  pointOfView,
  howMightWe,
  brainstorming,
  brainwriting,
  crazyEights,
  brainwalking,
  scamper,
  reverseBrainstorming,
  lotusBlossom,
  disney,
  dotVote,
  impactEffort,
  howNowWow,
  nufTest,
  storyboard,
  feedbackGrid,
  likeWishWhatIf,
  actions,
  communicationPlan,
  pause,
  empty,
]

/** The template of this id, or null. */
export function findTemplate(id: string): Template | null {
  return TEMPLATES.find((template) => template.id === id) ?? null
}
