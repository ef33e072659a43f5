import type { ZoneColor } from '../../board/zoneShape.ts'
import type { Localized, TemplateZone } from '../template.ts'
import { type Box, CELL_GAP, columnsOf, rowsOf, splitTop } from './box.ts'
import { boxAt, cell, header } from './zones.ts'

interface Column {
  key: string
  color: ZoneColor
  title: Localized
  prompt: Localized
  /** In proportion to the other columns; 1 without. */
  weight?: number
}

/** A header over every column, `rows` rows of empty cells below. Cell keys: `<column>-<row>`, rows from 1. */
export function table(
  box: Box,
  headerHeight: number,
  rows: number,
  columns: readonly Column[],
): TemplateZone[] {
  const weights = columns.map(({ weight = 1 }) => weight)
  const [top, body] = splitTop(box, headerHeight, CELL_GAP)
  const headers = columnsOf(top, weights, CELL_GAP)
  const heads = columns.map(({ weight, ...column }, i) => header(boxAt(headers, i), column))
  const lines = rowsOf(body, rows, CELL_GAP).flatMap((row, r) => {
    const cells = columnsOf(row, weights, CELL_GAP)
    return columns.map(({ key, color }, c) => cell(boxAt(cells, c), { key: `${key}-${r + 1}`, color }))
  })
  return [...heads, ...lines]
}
