import { EyeOff } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { type Box, type Editor, type TLShape, type TLShapeId, useEditor, useValue } from 'tldraw'
import styles from './PrivateFrames.module.css'
import { privateShapesOf } from './privateShapes.ts'

/** The frame stands so far outside of what it marks, in page units. */
const GAP = 10

/** Marks drawings, texts and pictures that only this person sees; notes carry their mark themselves. */
export function PrivateFrames() {
  const editor = useEditor()
  const shapes = useValue('unrevealed shapes without a mark', () => unmarked(editor), [editor])
  return shapes.map(({ id }) => <PrivateFrame key={id} editor={editor} id={id} />)
}

function unmarked(editor: Editor): TLShape[] {
  const page = editor.getCurrentPageId()
  return [...privateShapesOf(editor)].flatMap((id) => {
    const shape = editor.getShape(id as TLShapeId)
    return shape && shape.type !== 'note' && shape.parentId === page ? [shape] : []
  })
}

function PrivateFrame({ editor, id }: { editor: Editor; id: TLShapeId }) {
  const { t } = useTranslation('privateWriting')
  const bounds = useValue('bounds', () => editor.getShapePageBounds(id), [editor, id])
  if (!bounds) return null
  return (
    <div className={styles.frame} style={placeOf(bounds)} data-private>
      <span className={styles.eye} role="img" aria-label={t('onlyYouThis')}>
        <EyeOff aria-hidden />
      </span>
    </div>
  )
}

function placeOf({ x, y, w, h }: Box) {
  return {
    transform: `translate(${x - GAP}px, ${y - GAP}px)`,
    width: w + 2 * GAP,
    height: h + 2 * GAP,
  }
}
