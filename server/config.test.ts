import path from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseConfig } from './config.ts'

const KEY = 'organiser-key-of-22-chars'

describe('parseConfig', () => {
  it('has a sensible default for everything', () => {
    expect(parseConfig({}).config).toEqual({
      port: 3000,
      host: '127.0.0.1',
      dataDir: path.resolve('data'),
      publicUrl: undefined,
      allowedOrigins: [],
      trustProxy: 0,
      createBoards: 'anyone',
      organiserKey: undefined,
      logLevel: 'info',
      boardMaxPeople: 200,
      boardMaxBytes: 20 * 1024 ** 2,
      tldrawLicenseKey: undefined,
      metricsToken: undefined,
    })
  })

  it('takes an empty variable as not set', () => {
    expect(parseConfig({ PORT: '', PUBLIC_URL: ' ', DATABASE_URL: '' }).config?.port).toBe(3000)
  })

  it.each([
    ['20 MB', 20 * 1024 ** 2],
    ['20MB', 20 * 1024 ** 2],
    ['2.5 mb', 2.5 * 1024 ** 2],
    ['1GB', 1024 ** 3],
    ['3000000', 3_000_000],
  ])('reads BOARD_MAX_BYTES=%s', (text, bytes) => {
    expect(parseConfig({ BOARD_MAX_BYTES: text }).config?.boardMaxBytes).toBe(bytes)
  })

  it.each([
    ['true', 1],
    ['false', 0],
    ['2', 2],
    ['loopback, 10.0.0.0/8, fd00::1', ['loopback', '10.0.0.0/8', 'fd00::1']],
  ])('reads TRUST_PROXY=%s', (text, trust) => {
    expect(parseConfig({ TRUST_PROXY: text }).config?.trustProxy).toEqual(trust)
  })

  it('reads addresses without their last slash', () => {
    const env = {
      PUBLIC_URL: 'https://Board.example.org/',
      ALLOWED_ORIGINS: 'http://a.example:8080/, https://b.example',
    }
    expect(parseConfig(env).config).toMatchObject({
      publicUrl: 'https://board.example.org',
      allowedOrigins: ['http://a.example:8080', 'https://b.example'],
    })
  })

  it.each([
    ['PORT', '3000x'],
    ['PORT', '65536'],
    ['PORT', '-1'],
    ['HOST', 'a b'],
    ['PUBLIC_URL', 'board.example.org'],
    ['PUBLIC_URL', 'https://board.example.org/sub/path'],
    ['PUBLIC_URL', 'ftp://board.example.org'],
    ['ALLOWED_ORIGINS', '*'],
    ['TRUST_PROXY', 'yes'],
    ['TRUST_PROXY', '11'],
    ['CREATE_BOARDS', 'everybody'],
    ['LOG_LEVEL', 'loud'],
    ['BOARD_MAX_PEOPLE', '0'],
    ['BOARD_MAX_BYTES', '20 MiB'],
    ['BOARD_MAX_BYTES', '10'],
  ])('refuses %s=%s in one line that names it, what it got and what it takes', (name, value) => {
    const { problem } = parseConfig({ [name]: value })
    expect(problem).toMatch(new RegExp(`^${name} is ".+"; it takes .+\\.$`))
    expect(problem).toContain(JSON.stringify(value))
  })

  it.each([
    ['ORGANISER_KEY', 'geheim!'],
    ['METRICS_TOKEN', 'kurz'],
    ['TLDRAW_LICENSE_KEY', 'has spaces'],
    ['DATABASE_URL', 'postgres://user:password@host/db'],
  ])('does not repeat the secret of %s', (name, value) => {
    const { problem } = parseConfig({ [name]: value })
    expect(problem).toContain(name)
    expect(problem).not.toContain(value)
  })

  it('says that this version stores in SQLite only', () => {
    expect(parseConfig({ DATABASE_URL: 'postgres://x' }).problem).toContain('SQLite only')
  })

  it('wants an organiser key where only organisers make boards', () => {
    const env = { CREATE_BOARDS: 'organisers' }
    expect(parseConfig(env).problem).toMatch(/^ORGANISER_KEY is not set; it takes/)
    expect(parseConfig({ ...env, ORGANISER_KEY: KEY }).config?.organiserKey).toBe(KEY)
  })

  it('never throws, and answers with a config or with one line', () => {
    const names = [
      'PORT',
      'PUBLIC_URL',
      'ALLOWED_ORIGINS',
      'TRUST_PROXY',
      'BOARD_MAX_BYTES',
      'HOST',
      'METRICS_TOKEN',
    ]
    const env = fc.dictionary(fc.constantFrom(...names), fc.string({ unit: 'binary', maxLength: 300 }))
    fc.assert(
      fc.property(env, (values) => {
        const { config, problem } = parseConfig(values)
        expect(config === undefined).toBe(typeof problem === 'string')
        expect(problem ?? '').not.toMatch(/[\r\n]/)
      }),
    )
  })
})
