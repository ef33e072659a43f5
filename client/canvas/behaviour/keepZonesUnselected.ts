import type { Editor, TLInstancePageState } from 'tldraw'

/** A right click selects even what is locked. Zones stay out of it unless the template is being edited. */
export function keepZonesUnselected(editor: Editor): () => void {
  return editor.sideEffects.registerBeforeChangeHandler('instance_page_state', (previous, next) =>
    previous.selectedShapeIds === next.selectedShapeIds ? next : withoutLockedZones(editor, next),
  )
}

function withoutLockedZones(editor: Editor, state: TLInstancePageState): TLInstancePageState {
  const selectedShapeIds = state.selectedShapeIds.filter((id) => {
    const shape = editor.getShape(id)
    return !(shape?.type === 'zone' && shape.isLocked)
  })
  return selectedShapeIds.length === state.selectedShapeIds.length ? state : { ...state, selectedShapeIds }
}
