import { LayoutTemplate } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { BoardSession } from '../../sync/boardSession.ts'
import { Button } from '../../ui/Button.tsx'
import { Pill } from '../../ui/Pill.tsx'
import styles from './TemplateEditing.module.css'
import { useObservable } from './useObservable.ts'

/** Nobody overlooks that the template is open for changes, and everybody finds the way out. */
export function TemplateEditing({ session }: { session: BoardSession }) {
  const { t } = useTranslation('board')
  const editing = useObservable(session.editingTemplate)
  if (!editing) return null
  return (
    <>
      <div className={styles.frame} />
      <Pill icon={<LayoutTemplate />} text={t('editingTemplate')}>
        <Button look="primary" onClick={() => session.setEditingTemplate(false)}>
          {t('editTemplateDone')}
        </Button>
      </Pill>
    </>
  )
}
