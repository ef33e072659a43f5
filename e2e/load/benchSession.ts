import { setTimeout as pause } from 'node:timers/promises'
import * as Y from 'yjs'
import { readSession } from '../../shared/board/sessionMap.ts'
import type { Seat } from '../../shared/protocol/http.ts'
import type { BenchNumbers, SessionCase } from './benchCases.ts'
import { createBoard, takeSeats } from './boardAccess.ts'
import { createLatencies, type Latencies } from './latencies.ts'
import { connectRaw, type RawClient } from './rawClient.ts'
import { sendCommand } from './sendCommand.ts'

const PAUSE_MS = 250

/** A host leads many people through the steps: how long from the click until everybody has it, and until it is on disk? */
export async function benchSession(url: string, { people, moves }: SessionCase): Promise<BenchNumbers> {
  const { board, links, seat, ...rest } = await createBoard(url, 'Bench')
  const seats = await takeSeats(url, { board, links, seat, ...rest }, people)
  const [arrivals, replies] = [createLatencies(), createLatencies()]
  const group = await Promise.all(seats.map((one) => enter(url, board.id, one)))
  const send = (command: Parameters<typeof sendCommand>[3]) => sendCommand(url, board.id, seat.token, command)
  const { stepId: second = '' } = await send({ type: 'step.add', templateId: 'empty' })
  for (let move = 0; move < moves; move++) {
    const stepId = move % 2 === 0 ? second : 'step-1'
    const arrived = group.map((member) => whenAt(member, stepId, arrivals))
    const begin = performance.now()
    await send({ type: 'step.go', stepId })
    replies.add(performance.now() - begin)
    await Promise.all(arrived)
    await pause(PAUSE_MS)
  }
  for (const member of group) member.close()
  return { ...arrivals.summary('arrived'), ...replies.summary('replied') }
}

async function enter(url: string, boardId: string, { token }: Seat): Promise<RawClient> {
  const client = connectRaw(new Y.Doc(), { url, boardId, layer: 'stage', token })
  await client.synced
  return client
}

function whenAt({ doc }: RawClient, stepId: string, latencies: Latencies): Promise<void> {
  const begin = performance.now()
  const session = doc.getMap('session')
  return new Promise((resolve) => {
    const look = () => {
      if (readSession(doc).current?.stepId !== stepId) return
      session.unobserve(look)
      latencies.add(performance.now() - begin)
      resolve()
    }
    session.observe(look)
  })
}
