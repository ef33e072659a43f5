import { CloudOff } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useProblemText } from '../../i18n/useProblemText.ts'
import { WaitingPage } from './WaitingPage.tsx'

interface UnreachablePageProps {
  /** The problem's code. */
  reason: string
  onRetry: (() => void) | undefined
}

export function UnreachablePage({ reason, onRetry }: UnreachablePageProps) {
  const { t } = useTranslation('join')
  const problemText = useProblemText()
  return (
    <WaitingPage
      icon={<CloudOff />}
      title={t('unreachableTitle')}
      text={problemText(reason)}
      onRetry={onRetry ?? reload}
    />
  )
}

function reload(): void {
  location.reload()
}
