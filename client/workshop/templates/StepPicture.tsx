import type { ZoneProps } from '../../../shared/board/zoneShape.ts'
import { ZoneSvg } from '../../canvas/zone/ZoneSvg.tsx'
import styles from './StepPicture.module.css'

/** Something that stands on a step, in page units. */
export interface PictureItem extends ZoneProps {
  key: string
  kind: 'zone' | 'text' | 'image' | 'shape'
  x: number
  y: number
}

interface StepPictureProps {
  items: readonly PictureItem[]
  /** As tall as what it shows needs; otherwise all pictures have one shape. */
  large?: boolean
  /** Drawn over the items, in page units. */
  children?: React.ReactNode
}

const WIDTH = 320
const HEIGHT = 200
const MARGIN = 10
const TALLEST = 280

/** A step in miniature, drawn as on the canvas. An empty one shows the dots of blank paper. */
export function StepPicture({ items, large = false, children }: StepPictureProps) {
  const { transform, height } = frame(items, large)
  const classes = large ? `${styles.picture} ${styles.large}` : styles.picture
  return (
    <svg viewBox={`0 0 ${WIDTH} ${height}`} className={classes} aria-hidden focusable="false">
      {items.length === 0 && <BlankDots />}
      <g transform={transform}>
        {items.map((item) => (
          <g key={item.key} transform={`translate(${item.x} ${item.y})`}>
            <Item item={item} />
          </g>
        ))}
        {children}
      </g>
    </svg>
  )
}

function Item({ item }: { item: PictureItem }) {
  if (item.kind === 'zone') return <ZoneSvg zone={item} />
  if (item.kind === 'text') return <ZoneSvg zone={{ ...item, look: 'plain' }} />
  return <rect width={item.w} height={item.h} rx={16} className={styles[item.kind]} />
}

function BlankDots() {
  const places = Array.from({ length: 12 * 7 }, (_, i) => [28 + (i % 12) * 24, 28 + Math.floor(i / 12) * 24])
  return places.map(([x, y]) => <circle key={`${x},${y}`} cx={x} cy={y} r={1.4} className={styles.dot} />)
}

/** Puts all items into the middle of the picture. */
function frame(items: readonly PictureItem[], large: boolean): { transform?: string; height: number } {
  if (items.length === 0) return { height: HEIGHT }
  const left = Math.min(...items.map(({ x }) => x))
  const top = Math.min(...items.map(({ y }) => y))
  const w = Math.max(...items.map((item) => item.x + item.w)) - left
  const h = Math.max(...items.map((item) => item.y + item.h)) - top
  const widest = (WIDTH - 2 * MARGIN) / w
  const height = large ? Math.min(TALLEST, h * widest + 2 * MARGIN) : HEIGHT
  const scale = Math.min(widest, (height - 2 * MARGIN) / h)
  const dx = (WIDTH - w * scale) / 2 - left * scale
  const dy = (height - h * scale) / 2 - top * scale
  return { transform: `translate(${dx} ${dy}) scale(${scale})`, height }
}
