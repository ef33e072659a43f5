/** The mark: a note in a room. Always beside the name, so hidden from screen readers. */
export function Logo({ size = 32 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden focusable="false">
      <rect width="32" height="32" rx="8" fill="#0b6e69" />
      <path
        d="M8 9.5A1.5 1.5 0 0 1 9.5 8h13A1.5 1.5 0 0 1 24 9.5V17l-7 7H9.5A1.5 1.5 0 0 1 8 22.5z"
        fill="#ffe7a3"
      />
      <path d="M24 17h-5.5a1.5 1.5 0 0 0-1.5 1.5V24z" fill="#d9b24a" />
      <path d="M11.5 12.5h9M11.5 16h4" stroke="#1d2b2a" strokeWidth="1.6" strokeLinecap="round" />
    </svg>
  )
}
