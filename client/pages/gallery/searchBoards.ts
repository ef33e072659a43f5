import type { Board } from '../../../shared/protocol/http.ts'
import { foldText } from '../../workshop/templates/foldText.ts'

/** Boards whose title has every word of the query; case and accents do not matter. */
export function searchBoards(boards: readonly Board[], query: string): readonly Board[] {
  const words = foldText(query).split(/\s+/).filter(Boolean)
  return boards.filter(({ title }) => words.every((word) => foldText(title).includes(word)))
}
