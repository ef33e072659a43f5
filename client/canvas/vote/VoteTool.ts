import { StateNode, type Vec } from 'tldraw'
import { votingOn } from './canvasVote.ts'
import { VOTE_TOOL } from './voteToolId.ts'

/** While a vote runs: a click on a note puts a dot on it, dragging moves the view. */
export class VoteTool extends StateNode {
  static override id = VOTE_TOOL
  private cameraAtStart: Pick<Vec, 'x' | 'y'> | null = null

  override onEnter() {
    this.editor.selectNone()
    this.editor.setCursor({ type: 'pointer', rotation: 0 })
  }

  override onPointerDown() {
    const { x, y } = this.editor.getCamera()
    this.cameraAtStart = { x, y }
  }

  override onPointerMove() {
    const { isDragging, isPointing, currentScreenPoint, originScreenPoint } = this.editor.inputs
    if (!this.cameraAtStart || !isDragging || !isPointing) return
    const zoom = this.editor.getZoomLevel()
    const x = this.cameraAtStart.x + (currentScreenPoint.x - originScreenPoint.x) / zoom
    const y = this.cameraAtStart.y + (currentScreenPoint.y - originScreenPoint.y) / zoom
    this.editor.setCamera({ x, y, z: zoom })
  }

  override onPointerUp() {
    const wasClick = this.cameraAtStart !== null && !this.editor.inputs.isDragging
    this.cameraAtStart = null
    const note = wasClick && this.noteUnderPointer()
    if (note) votingOn(this.editor)?.onNote(note.id)
  }

  override onCancel() {
    this.cameraAtStart = null
  }

  private noteUnderPointer() {
    return this.editor.getShapeAtPoint(this.editor.inputs.currentPagePoint, {
      hitInside: true,
      filter: ({ type }) => type === 'note',
    })
  }
}
