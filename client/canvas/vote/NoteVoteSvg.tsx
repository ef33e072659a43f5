import type { Editor } from 'tldraw'
import { useBadge } from './canvasVote.ts'
import { DOT_COLORS } from './voteColors.ts'

const HEIGHT = 34
const RANK_WIDTH = 40
const DIGIT_WIDTH = 13

/** The rank of a note for pictures, as it stands on the screen. */
export function NoteVoteSvg({ editor, id }: { editor: Editor; id: string }) {
  const badge = useBadge(editor, id)
  if (!badge) return null
  const { rank, value, color } = badge
  const valueWidth = 24 + value.length * DIGIT_WIDTH
  const width = RANK_WIDTH + valueWidth + 4
  const isTop = rank <= 3
  const chip = color ? DOT_COLORS[color] : { fill: isTop ? '#ffffff' : '#e3f1ef', ink: '#1d2b2a' }
  return (
    <g
      transform={`translate(${210 - width} -14)`}
      fontFamily="'tldraw_sans', 'IBM Plex Sans', sans-serif"
      fontSize={21}
      textAnchor="middle"
    >
      <rect
        width={width}
        height={HEIGHT}
        rx={HEIGHT / 2}
        fill={isTop ? '#0b6e69' : '#ffffff'}
        stroke="#0b6e69"
        strokeWidth={2}
      />
      <text x={RANK_WIDTH / 2 + 2} y={24} fontWeight={700} fill={isTop ? '#ffffff' : '#1d2b2a'}>
        {rank}.
      </text>
      <rect
        x={RANK_WIDTH}
        y={4}
        width={valueWidth}
        height={HEIGHT - 8}
        rx={(HEIGHT - 8) / 2}
        fill={chip.fill}
      />
      <text x={RANK_WIDTH + valueWidth / 2} y={24} fill={chip.ink}>
        {value}
      </text>
    </g>
  )
}
