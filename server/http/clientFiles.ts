import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

const TEXT = new Set(['.html', '.js', '.css', '.svg', '.json', '.txt', '.webmanifest', '.wasm'])
const QUALITY = { params: { [constants.BROTLI_PARAM_QUALITY]: 6 } }
const compressors = {
  br: (bytes: Buffer) => promisify(brotliCompress)(bytes, QUALITY),
  gzip: promisify(gzip),
}

export type Encoding = keyof typeof compressors

/** One file of the built client, kept in memory as it is and in each encoding it was asked for. */
export interface ClientFile {
  /** File name extension with its dot. */
  ext: string
  etag: string
  /** The name holds a hash of the content: it never changes. */
  isImmutable: boolean
  isText: boolean
  plain: Buffer
  encoded(encoding: Encoding): Promise<Buffer>
}

/** Finds files by the path of a request, such as `/assets/index-a1b2.js`. Null: there is none. */
export interface ClientFiles {
  find(urlPath: string): Promise<ClientFile | null>
}

/** Lists a built client, so that no request ever chooses a path on disk. Null when it isn't built. */
export async function openClientFiles(folder: string): Promise<ClientFiles | null> {
  const names = await listFiles(folder)
  if (!names.has('/index.html')) return null
  const opened = new Map<string, Promise<ClientFile>>()

  function open(name: string): Promise<ClientFile> {
    const file = opened.get(name) ?? readClientFile(folder, name)
    opened.set(name, file)
    file.catch(() => opened.delete(name))
    return file
  }
  return { find: async (urlPath) => (names.has(urlPath) ? open(urlPath) : null) }
}

async function listFiles(folder: string): Promise<Set<string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => [])
  const files = entries.filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
  return new Set(
    files.map(
      ({ parentPath, name }) =>
        `/${path.relative(folder, path.join(parentPath, name)).replaceAll(path.sep, '/')}`,
    ),
  )
}

async function readClientFile(folder: string, name: string): Promise<ClientFile> {
  const plain = await readFile(path.join(folder, name))
  const ext = path.extname(name)
  const encodings = new Map<Encoding, Promise<Buffer>>()
  return {
    ext,
    plain,
    etag: `"${createHash('sha256').update(plain).digest('base64url').slice(0, 22)}"`,
    isImmutable: /^\/assets\/.*-[A-Za-z0-9_-]{8}\.\w+$/.test(name),
    isText: TEXT.has(ext),
    encoded(encoding) {
      const bytes = encodings.get(encoding) ?? compressors[encoding](plain)
      encodings.set(encoding, bytes)
      return bytes
    },
  }
}
