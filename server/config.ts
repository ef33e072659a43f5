import path from 'node:path'
import { z } from 'zod'

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const
const BYTE_UNITS: Record<string, number> = { B: 1, KB: 1024, MB: 1024 ** 2, GB: 1024 ** 3 }
const MIN_BOARD_BYTES = 1024 ** 2
const MAX_BOARD_BYTES = 1024 ** 3

/** What each variable takes, as the message about a wrong value says it. */
const TAKES = {
  PORT: 'a whole number from 0 to 65535 (0: any free port)',
  HOST: 'an address to listen on, such as 127.0.0.1 or 0.0.0.0',
  DATA_DIR: 'a folder',
  PUBLIC_URL: 'an address without a path, such as https://board.example.org',
  ALLOWED_ORIGINS:
    'addresses without a path, parted by commas, such as https://a.example.org,https://b.example.org',
  TRUST_PROXY: 'true, false, the number of proxies in front (up to 10), or their addresses parted by commas',
  CREATE_BOARDS: 'anyone or organisers',
  ORGANISER_KEY: 'a secret of 22 to 64 letters, digits, - or _ (needed with CREATE_BOARDS=organisers)',
  DATABASE_URL: 'nothing: this version stores in SQLite only, in DATA_DIR',
  LOG_LEVEL: LOG_LEVELS.join(', '),
  BOARD_MAX_PEOPLE: 'a whole number from 1 to 10000',
  BOARD_MAX_BYTES: 'a size from 1 MB to 1 GB, such as "20 MB", or a number of bytes',
  TLDRAW_LICENSE_KEY: 'a tldraw licence key without spaces',
  METRICS_TOKEN: 'a secret of 16 to 128 letters, digits, - or _',
} as const

type Variable = keyof typeof TAKES
const SECRETS: readonly Variable[] = ['ORGANISER_KEY', 'DATABASE_URL', 'TLDRAW_LICENSE_KEY', 'METRICS_TOKEN']

const origin = z
  .url({ protocol: /^https?$/ })
  .refine((url) => /^https?:\/\/[^/?#@]+\/?$/.test(url))
  .transform((url) => new URL(url).origin)

const wholeNumber = (min: number, max: number) =>
  z.string().regex(/^\d+$/).transform(Number).pipe(z.number().min(min).max(max))

const originList = z
  .string()
  .transform((list) =>
    list
      .split(',')
      .map((item) => item.trim())
      .filter(Boolean),
  )
  .pipe(z.array(origin))

const byteSize = z
  .string()
  .transform((text) => /^(\d+(?:\.\d+)?) ?([KMG]?B)?$/i.exec(text))
  .transform((match) => Math.floor(Number(match?.[1]) * (BYTE_UNITS[match?.[2]?.toUpperCase() ?? 'B'] ?? 1)))
  .pipe(z.number().min(MIN_BOARD_BYTES).max(MAX_BOARD_BYTES))

const PROXY_ADDRESS = /^(loopback|linklocal|uniquelocal|[0-9a-f.:]*[.:][0-9a-f.:]*(\/\d{1,3})?)$/i

/** A number of proxies, or their addresses. `true` means one: to trust any number would let anybody forge an address. */
const proxyTrust = z.union([
  z.enum(['true', 'false']).transform((word) => (word === 'true' ? 1 : 0)),
  wholeNumber(0, 10),
  z
    .string()
    .transform((list) => list.split(',').map((item) => item.trim()))
    .pipe(z.array(z.string().regex(PROXY_ADDRESS))),
])

const variables = {
  PORT: wholeNumber(0, 65_535).default(3000),
  HOST: z
    .string()
    .regex(/^[A-Za-z0-9.:_-]+$/)
    .default('127.0.0.1'),
  DATA_DIR: z
    .string()
    .default('data')
    .transform((folder) => path.resolve(folder)),
  PUBLIC_URL: origin.optional(),
  ALLOWED_ORIGINS: originList.default([]),
  TRUST_PROXY: proxyTrust.default(0),
  CREATE_BOARDS: z.enum(['anyone', 'organisers']).default('anyone'),
  ORGANISER_KEY: z
    .string()
    .regex(/^[A-Za-z0-9_-]{22,64}$/)
    .optional(),
  DATABASE_URL: z.undefined(),
  LOG_LEVEL: z.enum(LOG_LEVELS).default('info'),
  BOARD_MAX_PEOPLE: wholeNumber(1, 10_000).default(200),
  BOARD_MAX_BYTES: byteSize.default(20 * 1024 ** 2),
  TLDRAW_LICENSE_KEY: z.string().regex(/^\S+$/).optional(),
  METRICS_TOKEN: z
    .string()
    .regex(/^[A-Za-z0-9_-]{16,128}$/)
    .optional(),
} satisfies Record<Variable, z.ZodType>

const environment = z.object(variables).transform((env) => ({
  port: env.PORT,
  host: env.HOST,
  dataDir: env.DATA_DIR,
  /** Origin only, without a slash at the end. */
  publicUrl: env.PUBLIC_URL,
  allowedOrigins: env.ALLOWED_ORIGINS,
  trustProxy: env.TRUST_PROXY,
  createBoards: env.CREATE_BOARDS,
  organiserKey: env.ORGANISER_KEY,
  logLevel: env.LOG_LEVEL,
  boardMaxPeople: env.BOARD_MAX_PEOPLE,
  boardMaxBytes: env.BOARD_MAX_BYTES,
  tldrawLicenseKey: env.TLDRAW_LICENSE_KEY,
  metricsToken: env.METRICS_TOKEN,
}))

export type Config = z.output<typeof environment>
export type ParsedConfig = { config: Config; problem?: undefined } | { config?: undefined; problem: string }

/** Reads the settings. `problem`: one line that names the variable, what it got (no secret) and what it takes. */
export function parseConfig(env: Readonly<Record<string, string | undefined>>): ParsedConfig {
  const given = Object.entries(TAKES).map(([name]) => [name, env[name]?.trim() || undefined])
  const result = environment.safeParse(Object.fromEntries(given))
  if (!result.success) return { problem: describeProblem(result.error, env) }
  if (result.data.createBoards === 'organisers' && !result.data.organiserKey)
    return { problem: problemLine('ORGANISER_KEY', undefined) }
  return { config: result.data }
}

function describeProblem(error: z.ZodError, env: Readonly<Record<string, string | undefined>>): string {
  const name = error.issues[0]?.path[0] as Variable
  return problemLine(name, env[name])
}

function problemLine(name: Variable, value: string | undefined): string {
  return `${name} is ${showValue(name, value)}; it takes ${TAKES[name]}.`
}

function showValue(name: Variable, value: string | undefined): string {
  if (value === undefined) return 'not set'
  return SECRETS.includes(name) ? 'set to something else' : JSON.stringify(value.slice(0, 200))
}
