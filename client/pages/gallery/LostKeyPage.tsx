import { KeyRound } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/Button.tsx'
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx'
import { StatusPage } from '../../ui/StatusPage.tsx'
import { PageFrame } from '../PageFrame.tsx'

/** The key in this browser opens no workspace here. It is forgotten only when the person says so. */
export function LostKeyPage({ onForgetKey }: { onForgetKey(): void }) {
  const { t } = useTranslation('gallery')
  const [asking, setAsking] = useState(false)
  return (
    <PageFrame>
      <StatusPage icon={<KeyRound />} title={t('keyInvalidTitle')} text={t('keyInvalidText')}>
        <Button onClick={() => setAsking(true)}>{t('startFresh')}</Button>
      </StatusPage>
      <ConfirmDialog
        open={asking}
        onOpenChange={setAsking}
        title={t('startFreshTitle')}
        text={t('startFreshText')}
        action={t('startFresh')}
        dangerous
        onConfirm={onForgetKey}
      />
    </PageFrame>
  )
}
