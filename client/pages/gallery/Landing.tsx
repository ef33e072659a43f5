import { Plus } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { findTemplate } from '../../../shared/templates/templates.ts'
import { useLanguage } from '../../i18n/useLanguage.ts'
import { Button } from '../../ui/Button.tsx'
import { TemplatePreview } from '../../workshop/templates/TemplatePreview.tsx'
import { PageFrame } from '../PageFrame.tsx'
import { usePageTitle } from '../usePageTitle.ts'
import styles from './Landing.module.css'
import { NewBoardDialog } from './NewBoardDialog.tsx'

/** What somebody sees who has no boards in this browser. */
export function Landing() {
  const { t } = useTranslation('gallery')
  const [creating, setCreating] = useState(false)
  usePageTitle(null)
  return (
    <PageFrame>
      <div className={styles.landing}>
        <div className={styles.words}>
          <h1 className={styles.title}>{t('landingTitle')}</h1>
          <p className={styles.text}>{t('landingText')}</p>
          <div className={styles.actions}>
            <Button look="primary" size="large" onClick={() => setCreating(true)}>
              <Plus aria-hidden />
              {t('firstBoard')}
            </Button>
            <Button size="large" asChild>
              <Link to="/join">{t('enterCode')}</Link>
            </Button>
          </div>
          <p className={styles.note}>{t('landingPrivacy')}</p>
        </div>
        <LandingPicture />
      </div>
      <NewBoardDialog open={creating} onOpenChange={setCreating} />
    </PageFrame>
  )
}

function LandingPicture() {
  const language = useLanguage()
  const template = findTemplate('empathy-map')
  if (!template) return null
  return (
    <div className={styles.picture} aria-hidden>
      <TemplatePreview template={template} language={language} withNotes />
    </div>
  )
}
