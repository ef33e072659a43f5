import { joinCodeSchema, secretSchema } from '../../shared/ids.ts'

/** The secret of a link `/b/<boardId>#<secret>`; null where it is missing or cut off. */
export function parseSecret(hash: string): string | null {
  return secretSchema.safeParse(decodeHash(hash)).data ?? null
}

/** The short code of `/join#<code>` or as somebody typed it; null if it cannot be one. */
export function parseCode(text: string): string | null {
  return joinCodeSchema.safeParse(decodeHash(text)).data ?? null
}

/** Opens this workspace's gallery in another browser. */
export function organiserLink(origin: string, workspaceKey: string): string {
  return `${origin}/team#${workspaceKey}`
}

/** Chat programs sometimes add spaces, or escape what is behind the `#`. */
function decodeHash(hash: string): string {
  const text = hash.replace(/^#/, '').trim()
  try {
    return decodeURIComponent(text).trim()
  } catch {
    return text
  }
}
