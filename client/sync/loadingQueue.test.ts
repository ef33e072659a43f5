import { describe, expect, it, vi } from 'vitest'
import { createLoadingPace } from './loadingPace.ts'
import { createTestServer, type TestServer } from './testBoard.ts'
import { newArrow, newBinding, newGroup, newNote } from './testRecords.ts'

const COUNT = 60

/** A board with a row of notes, and somebody who sees six at a time. */
function openRow(more: readonly unknown[] = []): TestServer {
  const server = createTestServer()
  const writer = server.join('writer')
  const index = (i: number) =>
    `a${String.fromCharCode(65 + Math.floor(i / 26))}${String.fromCharCode(66 + (i % 25))}`
  for (let i = 0; i < COUNT; i++) writer.put(newNote(`shape:${i}`, { x: i * 220, index: index(i) }))
  writer.put(...more)
  server.settle()
  server.firstShapes = 6
  return server
}

function shapesOf(client: ReturnType<TestServer['join']>): string[] {
  return Object.keys(client.store.serialize('document')).filter((id) => id.startsWith('shape:'))
}

describe('a large board comes in slices', () => {
  it('B17 first the middle of the page, its outermost and its topmost shapes, then the rest', () => {
    const server = openRow()
    const late = server.join('late')
    const first = shapesOf(late)
    expect(first).toEqual(expect.arrayContaining(['shape:0', `shape:${COUNT - 1}`, 'shape:29', 'shape:30']))
    expect(first.length).toBeLessThan(15)
    expect(late.binding.isLoading()).toBe(true)
    server.settle()
    expect(late.binding.isLoading()).toBe(false)
    expect(shapesOf(late)).toHaveLength(COUNT)
    expect(late.updatesSent).toBe(0)
  })

  it('B18 an arrow is bound as soon as both its ends are there', () => {
    const bound = [newArrow('shape:arrow'), newBinding('binding:b', 'shape:arrow', 'shape:7')]
    const server = openRow(bound)
    const late = server.join('late')
    let seenUnbound = false
    while (late.binding.isLoading()) {
      const here = late.get('shape:7') && late.get('shape:arrow')
      seenUnbound ||= !here
      expect(late.get('binding:b') !== undefined).toBe(Boolean(here))
      late.binding.settle()
    }
    expect(seenUnbound).toBe(true)
    expect(late.get('binding:b')).toBeDefined()
    expect(late.updatesSent).toBe(0)
  })

  it('B19 a group comes whole', () => {
    const inside = [1, 2, 3].map((i) => newNote(`shape:in${i}`, { parentId: 'shape:group' }))
    const server = openRow([newGroup('shape:group', { x: 1500 }), ...inside])
    const late = server.join('late')
    const family = ['shape:group', 'shape:in1', 'shape:in2', 'shape:in3']
    do {
      const here = family.filter((id) => late.get(id))
      expect([0, family.length]).toContain(here.length)
      late.binding.settle()
    } while (late.binding.isLoading())
    expect(late.get('shape:in3')).toBeDefined()
  })

  it('B20 what others delete meanwhile never comes, what they change comes as it is', () => {
    const server = openRow()
    const late = server.join('late')
    const [writer] = server.clients
    writer?.remove('shape:7')
    writer?.put({ ...writer.get('shape:8'), y: 77 })
    server.settle()
    expect(late.get('shape:7')).toBeUndefined()
    expect(late.get('shape:8')).toMatchObject({ y: 77 })
  })

  it('B21 one can work before all is there', () => {
    const server = openRow()
    const late = server.join('late')
    late.put(newNote('shape:mine', { x: 5 }))
    late.put({ ...late.get('shape:0'), y: 9 })
    late.binding.flush()
    expect(late.binding.isLoading()).toBe(true)
    late.binding.log.undo()
    server.settle()
    expect(server.clients[0]?.get('shape:mine')).toBeUndefined()
    expect(server.clients[0]?.get('shape:0')).toMatchObject({ y: 0 })
    expect(shapesOf(late)).toHaveLength(COUNT)
  })
})

describe('the size of slices', () => {
  it('B22 follows how long frames take, within bounds', () => {
    const now = vi.fn(() => 0)
    const pace = createLoadingPace(now)
    const sizes = (ms: number) =>
      Array.from({ length: 20 }, () => now.mockReturnValue(now() + ms) && pace.next())
    const quick = sizes(16).at(-1) ?? 0
    const slow = sizes(300).at(-1) ?? 0
    expect(quick).toBeGreaterThan(200)
    expect(slow).toBeLessThan(60)
    expect(slow).toBeGreaterThan(10)
  })
})
