export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json }

export type JsonObject = Readonly<Record<string, unknown>>

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function definedKeys(value: JsonObject): string[] {
  return Object.keys(value).filter((key) => value[key] !== undefined)
}

function equalObjects(a: JsonObject, b: JsonObject): boolean {
  const keys = definedKeys(a)
  return keys.length === definedKeys(b).length && keys.every((key) => equalJson(a[key], b[key]))
}

/** Same content? A field that is undefined counts as absent. */
export function equalJson(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true
  if (Array.isArray(a) && Array.isArray(b)) {
    return a.length === b.length && a.every((item, i) => equalJson(item, b[i]))
  }
  return isObject(a) && isObject(b) && equalObjects(a, b)
}

/**
 * `next`, but with the objects of `previous` wherever their content is the same. Whoever compares by identity
 * (React, tldraw's note text) then sees only what really changed.
 */
export function keepIdentity<T>(previous: unknown, next: T): T {
  if (equalJson(previous, next)) return previous as T
  if (!isObject(previous) || !isObject(next)) return next
  const entries = Object.entries(next).map(([key, value]) => [key, keepIdentity(previous[key], value)])
  return Object.fromEntries(entries) as T
}
