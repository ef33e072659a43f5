import { expect, it } from 'vitest'
import { writeRecord } from '../../shared/board/layerDoc.ts'
import { createTestServer } from './testBoard.ts'
import { newNote } from './testRecords.ts'

it('B14 what stands on the stage is shown from there, whatever a script puts under its id elsewhere', () => {
  const server = createTestServer([newNote('shape:zone', { isLocked: false, x: 7 })])
  const [host, eve] = [server.join('host', 'host'), server.join('eve')]
  server.settle()
  const shared = eve.docs.get('shared')
  const records = shared?.getMap('board').get('records')
  shared?.transact(() => {
    writeRecord(records as never, newNote('shape:zone', { x: 9_999 }))
    writeRecord(records as never, { ...host.get('page:p'), name: 'Mine now' } as never)
    writeRecord(records as never, { ...host.get('page:p'), id: 'page:q', name: 'One more' } as never)
  })
  server.settle()
  for (const client of [host, eve, server.join('late')]) {
    server.settle()
    expect(client.get('shape:zone')).toMatchObject({ x: 7 })
    expect(client.get('page:p')).toMatchObject({ name: 'Schritt 1' })
    expect(client.get('page:q')).toBeUndefined()
  }
})
