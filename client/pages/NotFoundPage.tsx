import { Compass } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { Button } from '../ui/Button.tsx'
import { StatusPage } from '../ui/StatusPage.tsx'
import { PageFrame } from './PageFrame.tsx'
import { usePageTitle } from './usePageTitle.ts'

export function NotFoundPage() {
  const { t } = useTranslation()
  usePageTitle(t('notFoundTitle'))
  return (
    <PageFrame>
      <StatusPage icon={<Compass />} title={t('notFoundTitle')} text={t('notFoundText')}>
        <Button look="primary" asChild>
          <Link to="/">{t('toStart')}</Link>
        </Button>
      </StatusPage>
    </PageFrame>
  )
}
