const MAX_TITLE_LENGTH = 80
// Control characters and what Windows, macOS or a shell read as something else.
const FORBIDDEN = /[\p{Cc}\p{Cf}<>:"/\\|?*]+/gu

/** `<board title> 2026-03-31 18-05.png` in local time, with nothing a file system refuses. */
export function exportFileName(title: string, at: Date): string {
  const safe = title.replace(FORBIDDEN, ' ').replace(/\s+/g, ' ').slice(0, MAX_TITLE_LENGTH)
  const trimmed = safe.replace(/^[.\s]+|[.\s]+$/g, '')
  return `${trimmed || 'Board'} ${stamp(at)}.png`
}

function stamp(at: Date): string {
  const two = (n: number) => String(n).padStart(2, '0')
  const day = [at.getFullYear(), two(at.getMonth() + 1), two(at.getDate())].join('-')
  return `${day} ${two(at.getHours())}-${two(at.getMinutes())}`
}
