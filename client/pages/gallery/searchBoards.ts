import type { Board } from '../../../shared/protocol/http.ts'

/** Boards whose title has every word of the query; case and accents do not matter. */
export function searchBoards(boards: readonly Board[], query: string): readonly Board[] {
  const words = fold(query).split(/\s+/).filter(Boolean)
  return boards.filter(({ title }) => words.every((word) => fold(title).includes(word)))
}

function fold(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
}
