import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { makeDataDir } from '../fixtures/startServer.ts'
import { connectInspector } from './workerInspector.ts'

/** The product as a process, with a debugger at its storage worker that can break things there. */
export interface InspectedServer {
  readonly url: string
  readonly dataDir: string
  readonly process: ChildProcess
  /** Everything it logged so far. */
  logged(): string
  readonly exitCode: Promise<number | null>
  /** Runs a script in the storage worker. */
  inStorage(script: string): Promise<void>
  end(): Promise<void>
}

export async function startInspectedServer(dataDir?: string): Promise<InspectedServer> {
  const folder = dataDir ?? (await makeDataDir())
  const child = spawn(process.execPath, ['--inspect=127.0.0.1:0', 'server/main.ts'], {
    env: { ...process.env, LOG_LEVEL: 'warn', PORT: '0', DATA_DIR: folder },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  const exitCode = once(child, 'exit').then(() => child.exitCode)
  const find = (pattern: RegExp) =>
    new Promise<string>((resolve, reject) => {
      const look = (chunk: Buffer) => {
        output += chunk
        const found = pattern.exec(output)?.[0]
        if (found) resolve(found)
      }
      child.stdout.on('data', look)
      child.stderr.on('data', look)
      void exitCode.then((code) => reject(new Error(`ended with ${code}: ${output}`)))
    })
  const [inspector, url] = await Promise.all([find(/ws:\/\/\S+/), find(/http:\/\/localhost:\d+/)])
  return {
    url,
    dataDir: folder,
    process: child,
    logged: () => output,
    exitCode,
    async inStorage(script) {
      // A process with a debugger at it waits for it at its end.
      const storage = await connectInspector(inspector, 'sqliteWorker')
      await storage.run(script)
      storage.close()
    },
    async end() {
      child.kill('SIGKILL')
      await exitCode
    },
  }
}
