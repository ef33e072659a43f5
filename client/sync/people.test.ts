import { createTLStore } from 'tldraw'
import { describe, expect, it } from 'vitest'
import { Awareness } from 'y-protocols/awareness'
import * as Y from 'yjs'
import { othersIn, toPeople } from './people.ts'
import { createPresenceRecords } from './presenceRecords.ts'

const person = (participantId: string, number: number) => ({
  participantId: participantId.padEnd(12, '0'),
  role: 'participant',
  name: participantId,
  color: '#0B7A75',
  number,
})
const presence = {
  pageId: 'page:p',
  cursor: { x: 1, y: 2, type: 'default', rotation: 0 },
  selectedShapeIds: ['shape:n', 'odd'],
  viewport: { x: 10, y: 20, w: 800, h: 600 },
  brush: null,
  followingParticipantId: null,
}

function awarenessWith(states: Record<number, unknown>): Awareness {
  const awareness = new Awareness(new Y.Doc())
  for (const [clientId, state] of Object.entries(states))
    awareness.states.set(Number(clientId), state as object)
  return awareness
}

describe('who is here', () => {
  it('P2 counts two tabs of one person once, in the order of coming, and skips what is not well-formed', () => {
    const awareness = awarenessWith({
      1: { person: person('jonas', 3), presence },
      2: { person: person('aylin', 2), presence: null },
      3: { person: person('aylin', 2), presence: { ...presence, pageId: 'page:q' } },
      4: { person: { name: 'nobody' } },
      5: 'nonsense',
    })
    const people = toPeople(person('jonas', 3).participantId, othersIn(awareness))
    expect(people.map(({ name, pageId, isSelf }) => [name, pageId, isSelf])).toEqual([
      ['aylin', 'page:q', false],
      ['jonas', 'page:p', true],
    ])
    awareness.destroy()
  })

  it('P2 shows cursors with the name and the own clock, and takes away who left', () => {
    const store = createTLStore()
    const records = createPresenceRecords(store, ({ name }) => name ?? '')
    const shown = () => store.allRecords().filter((record) => record.typeName === 'instance_presence')
    const others = othersIn(
      awarenessWith({
        1: { person: person('jonas', 3), presence },
        2: { person: person('mira', 4), presence: { ...presence, pageId: 'nowhere' } },
      }),
    )
    const before = Date.now()
    records.show(others, new Set([1, 2]))
    expect(shown()).toMatchObject([
      {
        userName: 'jonas',
        selectedShapeIds: ['shape:n'],
        camera: { x: -10, y: -20, z: 1 },
        currentPageId: 'page:p',
      },
    ])
    expect(shown()[0]).toHaveProperty('lastActivityTimestamp', expect.closeTo(before, -4))
    records.show([], new Set([1]))
    expect(shown()).toEqual([])
  })
})
