import type { ReactNode } from 'react'
import { Group2d, NoteShapeUtil, Rectangle2d, type SvgExportContext, type TLNoteShape } from 'tldraw'
import { withSharedTextStyle } from '../export/withSharedTextStyle.tsx'
import { NoteMarks, NoteMarksSvg } from '../privateMark/NoteMarks.tsx'
import { noteInTextSize, useNoteInTextSize } from './useNoteInTextSize.ts'

export const NOTE_SIZE = 200

/**
 * tldraw's note, in a legible font and with few words written large, with a geometry that needs no text measuring (a
 * board opens three times as fast).
 */
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
        <NoteInTextSize shape={shape} draw={(drawn) => super.component(drawn)} />
        <NoteMarks shape={shape} />
      </>
    )
  }

  override toSvg(shape: TLNoteShape, context: SvgExportContext) {
    return (
      <g className="dk-note" xmlLang={document.documentElement.lang}>
        {withSharedTextStyle(super.toSvg(noteInTextSize(shape), context), context)}
        <NoteMarksSvg editor={this.editor} shape={shape} />
      </g>
    )
  }
}

interface NoteInTextSizeProps {
  shape: TLNoteShape
  draw(shape: TLNoteShape): ReactNode
}

function NoteInTextSize({ shape, draw }: NoteInTextSizeProps) {
  return <>{draw(useNoteInTextSize(shape))}</>
}
