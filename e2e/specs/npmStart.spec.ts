import { type ChildProcess, spawn } from 'node:child_process'
import { expect, test } from '@playwright/test'
import { makeDataDir, removeDataDir } from '../fixtures/startServer.ts'

for (const signal of ['SIGTERM', 'SIGKILL'] as const) {
  test(`npm start serves, and nothing is left of it after ${signal} to npm`, async () => {
    const dataDir = await makeDataDir()
    const npm = spawn('npm', ['start'], { env: { ...process.env, PORT: '0', DATA_DIR: dataDir } })
    const url = await printedAddress(npm)
    expect((await fetch(`${url}/readyz`)).status).toBe(200)
    expect(await (await fetch(url)).text()).toContain('<div id="root">')
    npm.kill(signal)
    await expect
      .poll(() =>
        fetch(`${url}/healthz`).then(
          () => 'up',
          () => 'down',
        ),
      )
      .toBe('down')
    await removeDataDir(dataDir)
  })
}

function printedAddress(npm: ChildProcess): Promise<string> {
  return new Promise((resolve) => {
    npm.stdout?.on('data', (chunk: Buffer) => {
      const address = chunk.toString().match(/http:\/\/localhost:\d+/)
      if (address) resolve(address[0])
    })
  })
}
