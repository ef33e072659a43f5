import type { ZoneColor } from '../../../shared/board/zoneShape.ts'
import type { Language } from '../../../shared/protocol/http.ts'
import type { Template, TemplateZone } from '../../../shared/templates/template.ts'
import { ZONE_PALETTES } from '../../canvas/zone/zoneColors.ts'
import { holdsOthers, notesIn, type PreviewNote } from './previewNotes.ts'
import styles from './TemplatePreview.module.css'

interface TemplatePreviewProps {
  template: Template
  language: Language
  /** Scatters a few notes over the zones, as in a workshop. */
  withNotes?: boolean
}

const WIDTH = 320
const HEIGHT = 200
const MARGIN = 14

/** A template in miniature: its zones where they lie, titles only where they stay legible. */
export function TemplatePreview({ template, language, withNotes = false }: TemplatePreviewProps) {
  const { zones } = template
  const { scale, dx, dy } = frame(zones)
  return (
    <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} className={styles.preview} aria-hidden focusable="false">
      {zones.length === 0 && <BlankDots />}
      <g transform={`translate(${dx} ${dy}) scale(${scale})`}>
        {zones.map((zone) => (
          <PreviewZone key={zone.key} zone={zone} title={zone.title[language]} scale={scale} />
        ))}
        {withNotes && <Notes zones={zones} />}
      </g>
    </svg>
  )
}

function PreviewZone({ zone, title, scale }: { zone: TemplateZone; title: string; scale: number }) {
  const { x, y, w, h, look } = zone
  return (
    <g>
      {look === 'oval' && (
        <ellipse cx={x + w / 2} cy={y + h / 2} rx={w / 2} ry={h / 2} {...paint(zone, scale)} />
      )}
      {look === 'card' && <rect x={x} y={y} width={w} height={h} rx={6 / scale} {...paint(zone, scale)} />}
      <ZoneTitle zone={zone} title={title} scale={scale} />
    </g>
  )
}

function ZoneTitle({ zone, title, scale }: { zone: TemplateZone; title: string; scale: number }) {
  const size = 7.5 / scale
  const inset = 7 / scale
  const isOval = zone.look === 'oval'
  return (
    <text
      x={isOval ? zone.x + zone.w / 2 : zone.x + inset}
      y={zone.y + inset + size * (isOval ? 1.6 : 0.75)}
      fontSize={size}
      textAnchor={isOval ? 'middle' : 'start'}
      fill={strong(zone.color)}
      className={styles.title}
    >
      {shorten(title, (zone.w - 2 * inset) / (size * 0.55))}
    </text>
  )
}

function Notes({ zones }: { zones: readonly TemplateZone[] }) {
  const open = zones.filter((zone) => zone.look !== 'plain' && !holdsOthers(zone, zones))
  return open.flatMap(notesIn).map((note) => <Note key={`${note.x},${note.y}`} {...note} />)
}

function Note({ x, y, size, color }: PreviewNote) {
  return <rect x={x} y={y} width={size} height={size} rx={size / 20} fill={color} />
}

function BlankDots() {
  const places = Array.from({ length: 12 * 7 }, (_, i) => [28 + (i % 12) * 24, 28 + Math.floor(i / 12) * 24])
  return places.map(([x, y]) => <circle key={`${x},${y}`} cx={x} cy={y} r={1.4} className={styles.dot} />)
}

function paint({ color }: TemplateZone, scale: number) {
  const { fill, line } = ZONE_PALETTES[color]
  return { fill, stroke: line, strokeWidth: 1 / scale }
}

function strong(color: ZoneColor): string {
  return ZONE_PALETTES[color].strong
}

/** Scale and offset that put all zones into the middle of the picture. */
function frame(zones: readonly TemplateZone[]) {
  if (zones.length === 0) return { scale: 1, dx: 0, dy: 0 }
  const left = Math.min(...zones.map((zone) => zone.x))
  const top = Math.min(...zones.map((zone) => zone.y))
  const width = Math.max(...zones.map((zone) => zone.x + zone.w)) - left
  const height = Math.max(...zones.map((zone) => zone.y + zone.h)) - top
  const scale = Math.min((WIDTH - 2 * MARGIN) / width, (HEIGHT - 2 * MARGIN) / height)
  return {
    scale,
    dx: (WIDTH - width * scale) / 2 - left * scale,
    dy: (HEIGHT - height * scale) / 2 - top * scale,
  }
}

function shorten(title: string, length: number): string {
  return title.length <= length ? title : `${title.slice(0, Math.max(1, Math.floor(length) - 1)).trimEnd()}…`
}
