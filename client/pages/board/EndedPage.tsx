import { Lock, RefreshCw } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/Button.tsx'
import { StatusPage } from '../../ui/StatusPage.tsx'
import { PageFrame } from '../PageFrame.tsx'

/** The session ended for a reason that a reload puts right. */
export function EndedPage({ end }: { end: 'reload' | 'notAllowed' }) {
  const { t } = useTranslation(['board', 'common'])
  const outdated = end === 'reload'
  return (
    <PageFrame>
      <StatusPage
        icon={outdated ? <RefreshCw /> : <Lock />}
        title={outdated ? t('common:outdatedTitle') : t('board:notAllowedTitle')}
        text={outdated ? t('common:outdatedText') : t('board:notAllowedText')}
      >
        <Button look="primary" onClick={() => location.reload()}>
          {t('common:reload')}
        </Button>
      </StatusPage>
    </PageFrame>
  )
}
