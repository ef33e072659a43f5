const MAX = 480

/** Minutes as somebody typed them: null for none, undefined where it is no whole number from 1 to 480. */
export function parseMinutes(text: string): number | null | undefined {
  const trimmed = text.trim()
  if (trimmed === '') return null
  if (!/^\d{1,3}$/.test(trimmed)) return undefined
  const minutes = Number(trimmed)
  return minutes >= 1 && minutes <= MAX ? minutes : undefined
}
