import { describe, expect, it } from 'vitest'
import { secretSchema } from '../../shared/ids.ts'
import type { BoardRow } from './boardStore.ts'
import { createLinkKeeper, linkKindOf } from './links.ts'

const key = (fill: number) => new Uint8Array(32).fill(fill)

function boardWith(links: BoardRow['links']): BoardRow {
  return { id: 'board-000001', links } as BoardRow
}

describe('links', () => {
  const keeper = createLinkKeeper(key(1))
  const board = boardWith(keeper.newLinks('board-000001'))

  it('finds the secrets again, which open what they should', () => {
    const secrets = keeper.secretsOf(board)
    for (const kind of ['host', 'participant', 'viewer'] as const) {
      expect(secretSchema.safeParse(secrets[kind]).success).toBe(true)
      expect(linkKindOf(board, `${secrets[kind]}`)).toBe(kind)
    }
    expect(new Set(Object.values(secrets)).size).toBe(3)
  })

  it('stores nothing from which a secret follows without the key', () => {
    const stored = JSON.stringify(board.links)
    for (const secret of Object.values(keeper.secretsOf(board))) expect(stored).not.toContain(secret)
  })

  it('shows no link after the key is lost, while the links given out still work', () => {
    const given = `${keeper.secretsOf(board).participant}`
    expect(createLinkKeeper(key(2)).secretsOf(board)).toEqual({ host: null, participant: null, viewer: null })
    expect(linkKindOf(board, given)).toBe('participant')
  })

  it('takes no secret of another board', () => {
    const other = { ...board, links: keeper.newLinks('board-000002') }
    expect(linkKindOf(other, `${keeper.secretsOf(board).host}`)).toBeNull()
  })
})
