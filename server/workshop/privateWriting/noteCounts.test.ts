import { expect, it } from 'vitest'
import * as Y from 'yjs'
import { writeSession } from '../../../shared/board/sessionMap.ts'
import { startedWriting } from '../../../shared/workshop/privateWriting.ts'
import { NEW_SESSION } from '../../../shared/workshop/sessionState.ts'
import type { WorkshopPorts } from '../workshopPorts.ts'
import { startNoteCounts } from './noteCounts.ts'

it('V1 a layer that cannot be read stops the counting on its own board only', async () => {
  const privateWriting = startedWriting(null, { anonymous: false, placeholders: false }, 1)
  const session = { ...NEW_SESSION, privateWriting }
  const looked: string[] = []
  const errors: unknown[] = []
  const rooms = {
    sessions: () => new Map(['damaged', 'good'].map((id) => [id, session])),
    ownHere: (boardId: string) => [`${boardId}/own/p1`],
    async look(name: string, look: (doc: Y.Doc) => unknown) {
      looked.push(name)
      if (name.startsWith('damaged')) throw new Error('damaged')
      const doc = new Y.Doc()
      writeSession(doc, session)
      return look(doc)
    },
  }
  const ports = { rooms, onBackgroundError: (error: unknown) => errors.push(error) }
  const counts = startNoteCounts(ports as unknown as WorkshopPorts)
  await expect.poll(() => looked, { timeout: 5_000 }).toContain('good/own/p1')
  expect(errors).toHaveLength(1)
  counts.stop()
})
