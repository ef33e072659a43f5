import { useState } from 'react'
import { PORTRAIT_BREAKPOINT, stopEventPropagation, useBreakpoint, useEditor } from 'tldraw'
import type { ZoneShape } from '../../../shared/board/zoneShape.ts'
import { useEditedZone } from './useEditedZone.ts'
import { ZoneForm } from './ZoneForm.tsx'
import styles from './ZonePanel.module.css'

/** The selected zone's form beside the board; narrow screens have it behind the toolbar's style button. */
export function ZonePanel() {
  const zone = useEditedZone()
  const isNarrow = useBreakpoint() < PORTRAIT_BREAKPOINT.TABLET_SM
  return zone && !isNarrow ? <Panel key={zone.id} zone={zone} /> : null
}

function Panel({ zone }: { zone: ZoneShape }) {
  const editor = useEditor()
  const [side] = useState(() => sideAwayFrom(editor))
  return (
    <div className={styles.panel} data-side={side} onPointerDown={stopEventPropagation}>
      <ZoneForm zone={zone} />
    </div>
  )
}

/** Opening under the pointer it would catch the second click of a double click. */
function sideAwayFrom(editor: ReturnType<typeof useEditor>): 'left' | 'right' {
  const { inputs } = editor
  return inputs.currentScreenPoint.x > editor.getViewportScreenBounds().w / 2 ? 'left' : 'right'
}
