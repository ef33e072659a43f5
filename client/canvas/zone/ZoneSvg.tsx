import type { ZoneProps } from '../../../shared/board/zoneShape.ts'
import { measureZoneText, ZONE_FONT_FAMILY } from './measureZoneText.ts'
import { ZONE_INK, ZONE_MUTED, ZONE_PALETTES } from './zoneColors.ts'
import { layoutZone, TITLE_FONT, type ZoneBadge, type ZoneTextLine } from './zoneLayout.ts'

/** A zone as plain SVG: the same elements on the screen and in every export. */
export function ZoneSvg({ zone }: { zone: ZoneProps }) {
  const { strong } = ZONE_PALETTES[zone.color]
  const layout = layoutZone(zone, measureZoneText)
  return (
    <g fontFamily={ZONE_FONT_FAMILY}>
      <ZoneFrame zone={zone} />
      {layout.badge && <Badge badge={layout.badge} color={strong} />}
      {layout.lines.map((line) => (
        <Line key={line.y} line={line} color={line.font === TITLE_FONT ? ZONE_INK : ZONE_MUTED} />
      ))}
    </g>
  )
}

function ZoneFrame({ zone: { look, color, w, h } }: { zone: ZoneProps }) {
  const { fill, line } = ZONE_PALETTES[color]
  if (look === 'plain') return null
  const paint = { fill, stroke: line, strokeWidth: 3 }
  if (look === 'oval') return <ellipse cx={w / 2} cy={h / 2} rx={w / 2 - 1.5} ry={h / 2 - 1.5} {...paint} />
  return <rect x={1.5} y={1.5} width={w - 3} height={h - 3} rx={22} {...paint} />
}

function Badge({ badge, color }: { badge: ZoneBadge; color: string }) {
  return (
    <>
      <circle cx={badge.x} cy={badge.y} r={badge.radius} fill={color} />
      <text x={badge.x} y={badge.y + 11} fontSize={32} fontWeight={700} fill="#ffffff" textAnchor="middle">
        {badge.text}
      </text>
    </>
  )
}

function Line({ line: { x, y, text, font }, color }: { line: ZoneTextLine; color: string }) {
  return (
    <text x={x} y={y} fontSize={font.size} fontWeight={font.weight} fill={color}>
      {text}
    </text>
  )
}
