import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['{shared,server,client}/**/*.test.{ts,tsx}', 'e2e/{load,faults}/**/*.test.ts'],
    testTimeout: 20_000,
    hookTimeout: 20_000,
    maxWorkers: 2,
    onConsoleLog(log, type) {
      if (type === 'stderr') throw new Error(`console.error or console.warn during a test: ${log}`)
    },
  },
})
