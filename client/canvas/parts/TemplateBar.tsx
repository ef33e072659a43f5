import { Plus } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { stopEventPropagation, useEditor } from 'tldraw'
import { useCanvasSettings } from '../CanvasContext.ts'
import { addZone } from '../zone/addZone.ts'
import styles from './TemplateBar.module.css'

/** Shown over the canvas while a host edits the template. */
export function TemplateBar() {
  const editor = useEditor()
  const { t } = useTranslation('canvas')
  const { role, editingTemplate } = useCanvasSettings()
  if (role !== 'host' || !editingTemplate) return null
  return (
    <div className={styles.bar} onPointerDown={stopEventPropagation}>
      <span>{t('zone.editing')}</span>
      <button type="button" className={styles.add} onClick={() => addZone(editor, t('zone.newTitle'))}>
        <Plus aria-hidden size={18} />
        {t('zone.add')}
      </button>
    </div>
  )
}
