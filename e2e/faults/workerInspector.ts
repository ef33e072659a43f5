import { once } from 'node:events'
import { WebSocket } from 'ws'
import { z } from 'zod'

export interface WorkerInspector {
  /** Resolves when the script has run, or has ended the worker. */
  run(script: string): Promise<void>
  close(): void
}

const messageSchema = z.object({
  method: z.string().optional(),
  params: z
    .object({
      sessionId: z.string().optional(),
      message: z.string().optional(),
      workerInfo: z.object({ url: z.string() }).optional(),
    })
    .optional(),
})

/** Speaks to one worker thread of a process that runs with --inspect. */
export async function connectInspector(address: string, workerName: string): Promise<WorkerInspector> {
  const socket = new WebSocket(address)
  const attached = Promise.withResolvers<string>()
  const answers = new Map<number, () => void>()
  let lastId = 0
  socket.on('message', (data) => {
    const { method, params } = messageSchema.parse(JSON.parse(`${data}`))
    if (method === 'NodeWorker.attachedToWorker' && params?.workerInfo?.url.includes(workerName))
      attached.resolve(`${params.sessionId}`)
    if (method === 'NodeWorker.receivedMessageFromWorker') answered(params?.message)
    if (method === 'NodeWorker.detachedFromWorker') for (const resolve of answers.values()) resolve()
  })
  const answered = (message = '{}') => {
    const { id } = z.object({ id: z.number().optional() }).parse(JSON.parse(message))
    if (id !== undefined) answers.get(id)?.()
  }
  const call = (method: string, params: object) => {
    lastId += 1
    socket.send(JSON.stringify({ id: lastId, method, params }))
  }
  await once(socket, 'open')
  call('NodeWorker.enable', { waitForDebuggerOnStart: false })
  const sessionId = await attached.promise
  return {
    run: (expression) =>
      new Promise((resolve) => {
        const id = answers.size + 1
        answers.set(id, resolve)
        const message = JSON.stringify({ id, method: 'Runtime.evaluate', params: { expression } })
        call('NodeWorker.sendMessageToWorker', { sessionId, message })
      }),
    close: () => socket.terminate(),
  }
}
