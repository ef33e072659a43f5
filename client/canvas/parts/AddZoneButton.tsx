import { Plus } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { stopEventPropagation, useEditor } from 'tldraw'
import { useCanvasSettings } from '../CanvasContext.ts'
import { addZone } from '../zone/addZone.ts'
import styles from './AddZoneButton.module.css'

/** Shown over the canvas while a host edits the template. */
export function AddZoneButton() {
  const editor = useEditor()
  const { t } = useTranslation('canvas')
  const { role, editingTemplate } = useCanvasSettings()
  if (role !== 'host' || !editingTemplate) return null
  return (
    <button
      type="button"
      className={styles.add}
      onPointerDown={stopEventPropagation}
      onClick={() => addZone(editor, t('zone.newTitle'))}
    >
      <Plus aria-hidden size={18} />
      {t('zone.add')}
    </button>
  )
}
