import { expect, it } from 'vitest'
import type { Board } from '../../../shared/protocol/http.ts'
import { searchBoards } from './searchBoards.ts'

const boards = ['Mehr Mädchen für MINT', 'Netzwerk Süd', 'MINT-Frühstück'].map(
  (title) => ({ title }) as Board,
)

it.each([
  ['', ['Mehr Mädchen für MINT', 'Netzwerk Süd', 'MINT-Frühstück']],
  ['mint', ['Mehr Mädchen für MINT', 'MINT-Frühstück']],
  ['  mint madchen', ['Mehr Mädchen für MINT']],
  ['sud', ['Netzwerk Süd']],
  ['Nord', []],
])('finds by "%s"', (query, titles) => {
  expect(searchBoards(boards, query).map((board) => board.title)).toEqual(titles)
})
