import { RefreshCw } from 'lucide-react'
import { Component, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { PageFrame } from '../pages/PageFrame.tsx'
import { Button } from '../ui/Button.tsx'
import { StatusPage } from '../ui/StatusPage.tsx'

interface ErrorBoundaryState {
  failure: 'none' | 'crashed' | 'outdated'
}

/** The last resort: a page that says so instead of a blank one. React needs a class for this. */
export class ErrorBoundary extends Component<{ children: ReactNode }, ErrorBoundaryState> {
  override state: ErrorBoundaryState = { failure: 'none' }

  static getDerivedStateFromError(error: unknown): ErrorBoundaryState {
    return { failure: isMissingFile(error) ? 'outdated' : 'crashed' }
  }

  override render() {
    const { failure } = this.state
    return failure === 'none' ? this.props.children : <FailurePage outdated={failure === 'outdated'} />
  }
}

/** A file of this version that the server no longer has: it was updated meanwhile. */
function isMissingFile(error: unknown): boolean {
  return error instanceof Error && /dynamically imported module|module script|preload/i.test(error.message)
}

function FailurePage({ outdated }: { outdated: boolean }) {
  const { t } = useTranslation()
  return (
    <PageFrame>
      <StatusPage
        icon={<RefreshCw />}
        title={outdated ? t('outdatedTitle') : t('crashedTitle')}
        text={outdated ? t('outdatedText') : t('crashedText')}
      >
        <Button look="primary" onClick={() => location.reload()}>
          {t('reload')}
        </Button>
      </StatusPage>
    </PageFrame>
  )
}
