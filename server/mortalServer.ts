import { setTimeout as pause } from 'node:timers/promises'
import { openTestStorage } from './storage/openTestStorage.ts'
import type { Storage } from './storage/storage.ts'
import { startTestServer } from './testServer.ts'

// For tests, as a process of its own: a server that kills itself with -9 around the one transaction of a reveal or of a vote's
// end. DYING_AT: `before` it, `during` it, `after` it when nobody has been told yet, or while people are being `told`.
const { DATABASE = '', DYING_AT = 'never' } = process.env

const die = () => process.kill(process.pid, 'SIGKILL')

async function dyingAround<T>(commit: () => Promise<T>): Promise<T> {
  if (DYING_AT === 'before') die()
  const committed = commit()
  if (DYING_AT === 'during') setTimeout(die, Math.random() * 4)
  const result = await committed
  if (DYING_AT === 'after') die()
  if (DYING_AT === 'told') void pause(Math.random() * 150).then(die)
  return result
}

function mortal(storage: Storage): Storage {
  return {
    ...storage,
    append(entries) {
      const isReveal = entries.some(({ doc, author }) => doc.includes('/own/') && author === 'server')
      const isWithShared = entries.some(({ doc }) => doc.endsWith('/shared'))
      const commit = () => storage.append(entries)
      return isReveal && isWithShared ? dyingAround(commit) : commit()
    },
    closeVote: (boardId, voteId, entries) => dyingAround(() => storage.closeVote(boardId, voteId, entries)),
  }
}

const server = await startTestServer({
  sockets: true,
  storage: mortal(await openTestStorage(DATABASE)),
})
console.log(server.url)
