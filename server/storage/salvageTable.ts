import type { DatabaseSync, SQLInputValue, StatementSync } from 'node:sqlite'

type Row = Record<string, SQLInputValue>

export interface TableSalvage {
  kept: number
  /** Rows that are there and cannot be read or kept; what a damaged page held is not counted, nobody knows how much it was. */
  lost: Row[]
  /** Some page could not be read. */
  hasGap: boolean
}

export interface SalvageOptions {
  table: string
  /** Columns that order the rows: the primary key, or `rowid`. */
  keys: readonly string[]
  /** Only rows with this value in the first of `keys`. */
  group?: number
  isGood?(row: Row): boolean
}

/**
 * Copies every readable row. A damaged page ends a walk through the table; so it is walked from its beginning and, where that
 * ends, from its end.
 */
export function salvageTable(
  source: DatabaseSync,
  target: DatabaseSync,
  options: SalvageOptions,
): TableSalvage {
  const result: TableSalvage = { kept: 0, lost: [], hasGap: false }
  const walk = createWalk(source, options)
  let insert: StatementSync | null = null
  const keep = (key: Row) => {
    try {
      const row = walk.read(key)
      if (options.isGood?.(row) === false) return void result.lost.push(key)
      insert ??= prepareInsert(target, options.table, Object.keys(row))
      insert.run(...Object.values(row))
      result.kept += 1
    } catch {
      result.lost.push(key)
    }
  }
  let key: Row | null = null
  try {
    for (key = walk.next(null); key; key = walk.next(key)) keep(key)
  } catch {
    result.hasGap = true
    walkBack(walk, key, keep)
  }
  return result
}

/** From the end down to `first`, which was reached from the beginning, or to where the page is damaged. */
function walkBack(walk: Walk, first: Row | null, keep: (key: Row) => void): void {
  try {
    for (let key = walk.previous(null); key && !isSame(key, first); key = walk.previous(key)) keep(key)
  } catch {
    // The other end of the same damage.
  }
}

function isSame(a: Row, b: Row | null): boolean {
  return b !== null && Object.entries(a).every(([name, value]) => b[name] === value)
}

interface Walk {
  next(after: Row | null): Row | null
  previous(before: Row | null): Row | null
  read(key: Row): Row
}

function createWalk(source: DatabaseSync, { table, keys, group }: SalvageOptions): Walk {
  const list = keys.join(', ')
  const marks = keys.map(() => '?').join(', ')
  const inGroup = group === undefined ? '1' : `${keys[0]} = ${group}`
  const step = (direction: 'ASC' | 'DESC') => {
    const order = keys.map((key) => `${key} ${direction}`).join(', ')
    const select = (rest: string) =>
      source.prepare(`SELECT ${list} FROM ${table} WHERE ${inGroup} ${rest} ORDER BY ${order} LIMIT 1`)
    const first = select('')
    const further = select(`AND (${list}) ${direction === 'ASC' ? '>' : '<'} (${marks})`)
    return (from: Row | null) => rowOf(from ? further.get(...Object.values(from)) : first.get())
  }
  const whole = source.prepare(`SELECT * FROM ${table} WHERE (${list}) = (${marks})`)
  return {
    next: step('ASC'),
    previous: step('DESC'),
    read: (key) => rowOf(whole.get(...Object.values(key))) ?? raise('the row is gone'),
  }
}

function rowOf(row: Record<string, unknown> | undefined): Row | null {
  return row ? (row as Row) : null
}

function prepareInsert(target: DatabaseSync, table: string, columns: readonly string[]): StatementSync {
  return target.prepare(
    `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`,
  )
}

function raise(message: string): never {
  throw new Error(message)
}
