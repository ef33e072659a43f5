import { History } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { StatusPage } from '../ui/StatusPage.tsx'
import { PageFrame } from './PageFrame.tsx'

/** For a browser that could start Denkraum and would fail later, on the board. */
export function TooOldPage() {
  const { t } = useTranslation()
  return (
    <PageFrame>
      <StatusPage icon={<History />} title={t('tooOldTitle')} text={t('tooOldText')} />
    </PageFrame>
  )
}
