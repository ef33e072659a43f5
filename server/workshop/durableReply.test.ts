import { expect, it } from 'vitest'
import * as Y from 'yjs'
import { readSession } from '../../shared/board/sessionMap.ts'
import { openMemoryStorage } from '../storage/memoryStorage.ts'
import { startTestServer } from '../testServer.ts'
import { openTestWorkshop } from '../testWorkshop.ts'
import { soon } from '../ws/testSync.ts'

it('G4 a change is live at once, the next command does not wait, and the replies come when both are on disk', async () => {
  const memory = openMemoryStorage()
  let gate = Promise.resolve()
  const server = await startTestServer({
    storage: { ...memory, append: (entries) => gate.then(() => memory.append(entries)) },
  })
  const workshop = await openTestWorkshop(server)
  const disk = Promise.withResolvers<void>()
  gate = disk.promise
  const replied: string[] = []
  const send = async (title: string) => {
    await workshop.send({ type: 'step.rename', stepId: 'step-1', title })
    replied.push(title)
  }
  const title = async () => (await workshop.session()).steps[0]?.title
  const first = send('One')
  await soon(title).toBe('One')
  const second = send('Two')
  await soon(title).toBe('Two')
  expect(replied).toEqual([])
  expect(await titleOnDisk()).toBe('Empathy map')
  disk.resolve()
  await Promise.all([first, second])
  expect(new Set(replied)).toEqual(new Set(['One', 'Two']))
  expect(await titleOnDisk()).toBe('Two')
  await server.close()

  async function titleOnDisk() {
    const doc = new Y.Doc()
    for (const update of (await memory.load(`${workshop.board.id}/stage`)).updates) Y.applyUpdate(doc, update)
    return readSession(doc).steps[0]?.title
  }
})
