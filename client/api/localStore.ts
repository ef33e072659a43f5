import type * as z from 'zod/mini'

/** One value kept by this browser. Where storage is blocked it lasts until the page is closed. */
export interface LocalValue<T> {
  read(): T | null
  /** False: the browser refused, the value will not survive a reload. */
  write(value: T): boolean
  forget(): void
}

/** A JSON value in localStorage; what does not fit the schema counts as not there. */
export function localValue<T>(key: string, schema: z.ZodMiniType<T>): LocalValue<T> {
  let unstored: T | null = null
  return {
    read: () => parseStored(readItem(key), schema) ?? unstored,
    write(value) {
      const kept = writeItem(key, JSON.stringify(value))
      unstored = kept ? null : value
      return kept
    },
    forget() {
      unstored = null
      removeItem(key)
    },
  }
}

/** Will anything be there after a reload? Some browsers and private windows refuse. */
export function canStore(): boolean {
  const key = 'denkraum.probe'
  const stored = writeItem(key, '1')
  removeItem(key)
  return stored
}

function parseStored<T>(text: string | null, schema: z.ZodMiniType<T>): T | null {
  if (text === null) return null
  try {
    return schema.safeParse(JSON.parse(text)).data ?? null
  } catch {
    return null
  }
}

function readItem(key: string): string | null {
  try {
    return localStorage.getItem(key)
  } catch {
    return null
  }
}

function writeItem(key: string, value: string): boolean {
  try {
    localStorage.setItem(key, value)
    return true
  } catch {
    return false
  }
}

function removeItem(key: string): void {
  try {
    localStorage.removeItem(key)
  } catch {
    // Nothing was stored.
  }
}
