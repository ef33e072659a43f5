import { board } from './board.ts'
import { canvas } from './canvas.ts'
import { common } from './common.ts'
import { gallery } from './gallery.ts'
import { guide } from './guide.ts'
import { join } from './join.ts'
import { people } from './people.ts'
import { picker } from './picker.ts'
import { privateWriting } from './privateWriting.ts'
import { problems } from './problems.ts'
import { share } from './share.ts'
import { vote } from './vote.ts'
import { workshop } from './workshop.ts'

export const de = {
  board,
  canvas,
  common,
  gallery,
  guide,
  join,
  people,
  picker,
  privateWriting,
  problems,
  share,
  vote,
  workshop,
}
