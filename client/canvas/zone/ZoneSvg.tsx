import type { ZoneProps } from '../../../shared/board/zoneShape.ts'
import { measureZoneText, ZONE_FONT_FAMILY } from './measureZoneText.ts'
import { ZoneFrame } from './ZoneFrame.tsx'
import { ZONE_INK, ZONE_MUTED, ZONE_PALETTES } from './zoneColors.ts'
import { TITLE_FONT } from './zoneFonts.ts'
import { isAxis, layoutZone } from './zoneLayout.ts'
import type { ZoneBadge, ZoneStroke, ZoneTextLine } from './zoneParts.ts'

/** A zone as plain SVG: the same elements on the screen and in every export. */
export function ZoneSvg({ zone }: { zone: ZoneProps }) {
  const { strong } = ZONE_PALETTES[zone.color]
  const { badge, lines, strokes } = layoutZone(zone, measureZoneText)
  const turned = zone.look === 'axisY' ? `translate(0 ${zone.h}) rotate(-90)` : undefined
  const middle = zone.look === 'axisY' ? zone.w / 2 : zone.h / 2
  return (
    <g fontFamily={ZONE_FONT_FAMILY} transform={turned}>
      <ZoneFrame zone={zone} />
      {strokes.map((stroke) => (
        <Stroke key={stroke.from} stroke={stroke} y={middle} color={strong} />
      ))}
      {badge && <Badge badge={badge} color={strong} />}
      {lines.map((line) => (
        <Line key={`${line.x},${line.y}`} line={line} color={textColor(zone, line)} />
      ))}
    </g>
  )
}

function textColor({ look, color }: ZoneProps, { font }: ZoneTextLine): string {
  if (look === 'banner') return '#ffffff'
  if (font !== TITLE_FONT) return look === 'header' ? ZONE_INK : ZONE_MUTED
  return isAxis(look) ? ZONE_PALETTES[color].strong : ZONE_INK
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

function Stroke({
  stroke: { from, to, hasHead },
  y,
  color,
}: {
  stroke: ZoneStroke
  y: number
  color: string
}) {
  const head = hasHead ? `M ${to - 18} ${y - 16} L ${to} ${y} L ${to - 18} ${y + 16}` : ''
  return (
    <path
      d={`M ${from} ${y} H ${to} ${head}`}
      fill="none"
      stroke={color}
      strokeWidth={5}
      strokeLinecap="round"
      strokeLinejoin="round"
    />
  )
}

function Line({ line: { x, y, text, font, anchor }, color }: { line: ZoneTextLine; color: string }) {
  return (
    <text x={x} y={y} fontSize={font.size} fontWeight={font.weight} fill={color} textAnchor={anchor}>
      {text}
    </text>
  )
}
