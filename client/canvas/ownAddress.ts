/**
 * The address of a picture, if it may be shown; else null.
 * Pictures come from this server, which looks at each before it keeps it. An address elsewhere is never asked; what lies in the
 * record itself nobody has looked at: fifty kilobytes can unpack to gigabytes in everybody's browser.
 */
export function ownAddress(src: string | null): string | null {
  try {
    return src && new URL(src, location.href).origin === location.origin ? src : null
  } catch {
    return null
  }
}
