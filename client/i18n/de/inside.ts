import { board } from './board.ts'
import { canvas } from './canvas.ts'
import { gallery } from './gallery.ts'
import { guide } from './guide.ts'
import { people } from './people.ts'
import { picker } from './picker.ts'
import { privateWriting } from './privateWriting.ts'
import { share } from './share.ts'
import { vote } from './vote.ts'
import { workshop } from './workshop.ts'

/** The gallery and the board: loaded together with the first of them. */
export const inside = {
  board,
  canvas,
  gallery,
  guide,
  people,
  picker,
  privateWriting,
  share,
  vote,
  workshop,
}
