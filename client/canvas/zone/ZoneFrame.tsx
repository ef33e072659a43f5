import type { ZoneProps } from '../../../shared/board/zoneShape.ts'
import { ZONE_PALETTES, type ZonePalette } from './zoneColors.ts'

type FrameProps = Pick<ZoneProps, 'w' | 'h'> & ZonePalette

/** What a zone looks like behind its texts. */
export function ZoneFrame({ zone: { look, color, w, h } }: { zone: ZoneProps }) {
  const frame = { w, h, ...ZONE_PALETTES[color] }
  if (look === 'card') return <Card {...frame} />
  if (look === 'oval') return <Oval {...frame} />
  if (look === 'cell') return <Cell {...frame} />
  if (look === 'header') return <Solid {...frame} paint={frame.line} radius={14} />
  if (look === 'banner') return <Solid {...frame} paint={frame.strong} radius={22} />
  if (look === 'portrait') return <Portrait {...frame} />
  if (look === 'curve') return <Curve {...frame} />
  return null
}

function Card({ w, h, fill, line }: FrameProps) {
  return (
    <rect x={1.5} y={1.5} width={w - 3} height={h - 3} rx={22} fill={fill} stroke={line} strokeWidth={3} />
  )
}

function Cell({ w, h, line }: FrameProps) {
  return (
    <rect x={1.5} y={1.5} width={w - 3} height={h - 3} rx={14} fill="#ffffff" stroke={line} strokeWidth={3} />
  )
}

function Oval({ w, h, fill, line }: FrameProps) {
  return (
    <ellipse
      cx={w / 2}
      cy={h / 2}
      rx={w / 2 - 1.5}
      ry={h / 2 - 1.5}
      fill={fill}
      stroke={line}
      strokeWidth={3}
    />
  )
}

function Solid({ w, h, paint, radius }: FrameProps & { paint: string; radius: number }) {
  return <rect width={w} height={h} rx={radius} fill={paint} />
}

/** Head and shoulders, as a place for a drawing or a picture. */
function Portrait({ w, h, fill, line, strong }: FrameProps) {
  const size = Math.min(w, h)
  const shoulders = size * 0.32
  return (
    <>
      <Cell w={w} h={h} fill={fill} line={line} strong={strong} />
      <circle cx={w / 2} cy={h - size * 0.5} r={size * 0.15} fill={line} />
      <path
        d={`M ${w / 2 - shoulders} ${h - 3} a ${shoulders} ${shoulders * 0.92} 0 0 1 ${2 * shoulders} 0 z`}
        fill={line}
      />
    </>
  )
}

/** Good above the middle line, bad below it. */
function Curve({ w, h, fill, line, strong }: FrameProps) {
  const sign = { stroke: strong, strokeWidth: 5, strokeLinecap: 'round' as const }
  return (
    <>
      <Card w={w} h={h} fill={fill} line={line} strong={strong} />
      <line x1={24} y1={h / 2} x2={w - 24} y2={h / 2} stroke={line} strokeWidth={4} strokeDasharray="4 14" />
      <path d={`M 24 ${h / 2 - 52} h 32 m -16 -16 v 32`} fill="none" {...sign} />
      <path d={`M 24 ${h / 2 + 52} h 32`} fill="none" {...sign} />
    </>
  )
}
