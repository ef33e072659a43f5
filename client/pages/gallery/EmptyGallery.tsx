import { Plus } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { findTemplate } from '../../../shared/templates/templates.ts'
import { useLanguage } from '../../i18n/useLanguage.ts'
import { Button } from '../../ui/Button.tsx'
import { TemplatePreview } from '../../workshop/templates/TemplatePreview.tsx'
import styles from './Gallery.module.css'

export function EmptyGallery({ onCreate }: { onCreate(): void }) {
  const { t } = useTranslation('gallery')
  const language = useLanguage()
  const template = findTemplate('brainstorming')
  return (
    <section className={styles.empty}>
      <div className={styles.emptyPicture} aria-hidden>
        {template && <TemplatePreview template={template} language={language} withNotes />}
      </div>
      <h2>{t('emptyTitle')}</h2>
      <p className={styles.muted}>{t('emptyText')}</p>
      <Button look="primary" size="large" onClick={onCreate}>
        <Plus aria-hidden />
        {t('newBoard')}
      </Button>
    </section>
  )
}
