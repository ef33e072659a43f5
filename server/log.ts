import { destination, type Logger, pino } from 'pino'
import type { Config } from './config.ts'

/** Structured log. Never give it names, secrets, addresses of people or what they wrote; board ids are fine. */
export type Log = Logger

/** JSON lines on stderr, so that stdout holds nothing but the server's address. */
export function createLog(level: Config['logLevel']): Log {
  return pino({ level, base: null, timestamp: () => `,"time":"${new Date().toISOString()}"` }, destination(2))
}
