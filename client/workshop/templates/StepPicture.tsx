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
  /** Drawn over the items, in page units. */
  children?: React.ReactNode
}

const WIDTH = 320
const HEIGHT = 200
const MARGIN = 12

/** A step in miniature, drawn as on the canvas. An empty one shows the dots of blank paper. */
export function StepPicture({ items, children }: StepPictureProps) {
  return (
    <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} className={styles.picture} aria-hidden focusable="false">
      {items.length === 0 && <BlankDots />}
      <g transform={frame(items)}>
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
function frame(items: readonly PictureItem[]): string | undefined {
  if (items.length === 0) return undefined
  const left = Math.min(...items.map(({ x }) => x))
  const top = Math.min(...items.map(({ y }) => y))
  const width = Math.max(...items.map(({ x, w }) => x + w)) - left
  const height = Math.max(...items.map(({ y, h }) => y + h)) - top
  const scale = Math.min((WIDTH - 2 * MARGIN) / width, (HEIGHT - 2 * MARGIN) / height)
  const dx = (WIDTH - width * scale) / 2 - left * scale
  const dy = (HEIGHT - height * scale) / 2 - top * scale
  return `translate(${dx} ${dy}) scale(${scale})`
}
