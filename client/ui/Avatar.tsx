import styles from './Avatar.module.css'

/** Decoration beside a name or inside a labelled button: hidden from screen readers. */
export function Avatar({ name, color, small = false }: { name: string; color: string; small?: boolean }) {
  return (
    <span
      aria-hidden
      className={small ? `${styles.avatar} ${styles.small}` : styles.avatar}
      style={{ backgroundColor: color }}
    >
      {initials(name)}
    </span>
  )
}

export function initials(name: string): string {
  const words = name.split(/\s+/).filter(Boolean)
  const picked = words.length > 1 ? [words[0], words.at(-1)] : words
  return picked.map((word) => firstLetter(word ?? '')).join('')
}

/** Array.from keeps letters outside the basic plane in one piece. */
function firstLetter(word: string): string {
  return (Array.from(word)[0] ?? '').toLocaleUpperCase()
}
