import { useTranslation } from 'react-i18next'
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx'
import type { useLeaving } from './useLeaving.ts'

/** Not everything is on the server yet. */
export function LeaveDialog({ asking, setAsking, goHome }: ReturnType<typeof useLeaving>) {
  const { t } = useTranslation('board')
  return (
    <ConfirmDialog
      open={asking}
      onOpenChange={setAsking}
      title={t('unsentTitle')}
      text={t('unsentText')}
      action={t('leaveAnyway')}
      dangerous
      onConfirm={goHome}
    />
  )
}
