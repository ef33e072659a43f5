import { CornerRightDown } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { stopEventPropagation, useEditor, useValue } from 'tldraw'
import { useToast } from '../../ui/Toasts.tsx'
import { useCanvasSettings } from '../CanvasContext.ts'
import { fitToContent } from '../fitToContent.ts'
import styles from './BringNotes.module.css'
import { takeAlong } from './takeAlong.ts'
import { type Waiting, waitingZone } from './waitingZone.ts'

/** In a zone that waits for the notes of an earlier step: one click brings them. */
export function BringNotes() {
  const editor = useEditor()
  const { role, steps, editingTemplate } = useCanvasSettings()
  const isOffered = role === 'host' && !editingTemplate
  const waiting = useValue(
    'zone that waits for notes',
    () => (isOffered ? waitingZone(editor, steps) : null),
    [editor, isOffered, steps],
  )
  return waiting && <BringButton waiting={waiting} />
}

function BringButton({ waiting: { zone, from, notes } }: { waiting: Waiting }) {
  const editor = useEditor()
  const toast = useToast()
  const { t } = useTranslation('canvas')
  const { x, y } = useValue('its middle on the screen', () => editor.pageToViewport(zone.center), [
    editor,
    zone,
  ])
  const bring = () => {
    const count = takeAlong(editor, notes, editor.getCurrentPageId(), zone)
    fitToContent(editor, { animate: true })
    // The button goes: the keyboard goes on with what it brought.
    editor.getContainer().focus()
    toast({ text: count > 0 ? t('takeAlong.brought', { count }) : t('takeAlong.full') })
  }
  return (
    <button
      type="button"
      className={styles.bring}
      style={{ left: x, top: y }}
      onPointerDown={stopEventPropagation}
      onClick={bring}
    >
      <CornerRightDown aria-hidden size={18} />
      {t('takeAlong.bring', { count: notes.length, title: from.replace(/^\d+\. /, '') })}
    </button>
  )
}
