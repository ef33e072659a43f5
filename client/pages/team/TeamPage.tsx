import { KeyRound, Link2Off } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { navigate } from 'wouter/use-browser-location'
import { problemCodeOf } from '../../api/ApiProblem.ts'
import { fetchBoards } from '../../api/boards.ts'
import { parseSecret } from '../../api/links.ts'
import { workspaceKey } from '../../api/workspaceStore.ts'
import { usePlace } from '../../app/usePlace.ts'
import { Button } from '../../ui/Button.tsx'
import { StatusPage } from '../../ui/StatusPage.tsx'
import { UnreachablePage } from '../join/UnreachablePage.tsx'
import { LoadingPage } from '../LoadingPage.tsx'
import { PageFrame } from '../PageFrame.tsx'

/** `/team#<key>`: opens a workspace in this browser. A workspace this browser knows is never dropped unasked. */
export default function TeamPage() {
  const { t } = useTranslation('gallery')
  const key = parseSecret(usePlace().hash)
  const { problem, retry } = useKeyCheck(key)
  const opensAnother = key !== null && workspaceKey.read() !== null && workspaceKey.read() !== key
  const openGallery = () => {
    if (key) workspaceKey.write(key)
    navigate('/', { replace: true })
  }
  if (!key || problem === 'workspace_key_invalid') return <InvalidTeamLink />
  if (problem === 'checking') return <LoadingPage label={t('teamOpening')} />
  if (problem) return <UnreachablePage reason={problem} onRetry={retry} />
  return opensAnother ? <SwitchTeam onSwitch={openGallery} /> : <OpenNow open={openGallery} />
}

function useKeyCheck(key: string | null) {
  const [problem, setProblem] = useState<string | null>('checking')
  const [attempt, setAttempt] = useState(0)
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new attempt asks for the same key again
  useEffect(() => {
    if (!key) return
    const controller = new AbortController()
    const fail = (error: unknown) => !controller.signal.aborted && setProblem(problemCodeOf(error))
    fetchBoards(key, controller.signal).then(() => setProblem(null), fail)
    return () => controller.abort()
  }, [key, attempt])
  return { problem, retry: () => setAttempt((count) => count + 1) }
}

function OpenNow({ open }: { open(): void }) {
  // biome-ignore lint/correctness/useExhaustiveDependencies: once
  useEffect(open, [])
  return <LoadingPage />
}

function SwitchTeam({ onSwitch }: { onSwitch(): void }) {
  const { t } = useTranslation('gallery')
  return (
    <PageFrame>
      <StatusPage icon={<KeyRound />} title={t('teamSwitchTitle')} text={t('teamSwitchText')}>
        <Button look="primary" asChild>
          <Link to="/">{t('teamKeep')}</Link>
        </Button>
        <Button onClick={onSwitch}>{t('teamSwitch')}</Button>
      </StatusPage>
    </PageFrame>
  )
}

function InvalidTeamLink() {
  const { t } = useTranslation(['gallery', 'common'])
  return (
    <PageFrame>
      <StatusPage
        icon={<Link2Off />}
        title={t('gallery:teamInvalidTitle')}
        text={t('gallery:teamInvalidText')}
      >
        <Button asChild>
          <Link to="/">{t('common:toStart')}</Link>
        </Button>
      </StatusPage>
    </PageFrame>
  )
}
