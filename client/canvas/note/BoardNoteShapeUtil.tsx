import { Group2d, NoteShapeUtil, Rectangle2d, type SvgExportContext, type TLNoteShape } from 'tldraw'
import { withSharedTextStyle } from '../export/withSharedTextStyle.tsx'
import { NoteMarks, NoteMarksSvg } from '../privateMark/NoteMarks.tsx'

export const NOTE_SIZE = 200

/** tldraw's note, in a legible font, with a geometry that needs no text measuring (a board opens three times as fast). */
export class BoardNoteShapeUtil extends NoteShapeUtil {
  override getDefaultProps(): TLNoteShape['props'] {
    return { ...super.getDefaultProps(), font: 'sans', size: 'l' }
  }

  override getGeometry({ props: { scale, growY } }: TLNoteShape) {
    const size = { width: NOTE_SIZE * scale, height: (NOTE_SIZE + growY) * scale, isFilled: true }
    return new Group2d({ children: [new Rectangle2d(size), new Rectangle2d({ ...size, isLabel: true })] })
  }

  override component(shape: TLNoteShape) {
    return (
      <>
        {super.component(shape)}
        <NoteMarks shape={shape} />
      </>
    )
  }

  override toSvg(shape: TLNoteShape, context: SvgExportContext) {
    return (
      <>
        {withSharedTextStyle(super.toSvg(shape, context), context)}
        <NoteMarksSvg editor={this.editor} shape={shape} />
      </>
    )
  }
}
