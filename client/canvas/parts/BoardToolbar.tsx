import { DefaultToolbar, ToolbarItem } from 'tldraw'
import { useCanvasSettings } from '../CanvasContext.ts'

const TOOLS = ['select', 'hand', 'note', 'text', 'draw', 'arrow', 'eraser', 'asset']
/** What does not fit into the bar goes into its fly-out; the one used last comes back into the bar. */
const SHAPES = [
  'rectangle',
  'ellipse',
  'triangle',
  'diamond',
  'star',
  'cloud',
  'heart',
  'hexagon',
  'check-box',
  'x-box',
]
const HOST_TOOLS = [
  'line',
  'highlight',
  'laser',
  'oval',
  'arrow-left',
  'arrow-up',
  'arrow-down',
  'arrow-right',
]

export function BoardToolbar() {
  const { role } = useCanvasSettings()
  const tools = role === 'host' ? [...TOOLS, ...SHAPES, ...HOST_TOOLS] : [...TOOLS, ...SHAPES]
  const shown = role === 'viewer' ? ['select', 'hand'] : tools
  return (
    <DefaultToolbar>
      {shown.map((tool) => (
        <ToolbarItem key={tool} tool={tool} />
      ))}
    </DefaultToolbar>
  )
}
