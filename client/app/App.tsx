import { lazy, type ReactNode, Suspense } from 'react'
import { BoardPage } from '../pages/board/BoardPage.tsx'
import { JoinPage } from '../pages/join/JoinPage.tsx'
import { LoadingPage } from '../pages/LoadingPage.tsx'
import { NotFoundPage } from '../pages/NotFoundPage.tsx'
import { ErrorBoundary } from './ErrorBoundary.tsx'
import { usePlace } from './router/usePlace.ts'

/** Joining stays light: the gallery comes in a file of its own, the canvas after somebody is let in. */
const GalleryPage = lazy(() => import('../pages/gallery/GalleryPage.tsx'))
const TeamPage = lazy(() => import('../pages/team/TeamPage.tsx'))

export function App() {
  const { pathname } = usePlace()
  return (
    <ErrorBoundary>
      <Suspense fallback={<LoadingPage />}>{pageAt(pathname)}</Suspense>
    </ErrorBoundary>
  )
}

function pageAt(pathname: string): ReactNode {
  const [first = '', second, ...rest] = pathname.replace(/\/$/, '').split('/').slice(1)
  if (rest.length > 0) return <NotFoundPage />
  if (first === 'b' && second !== undefined) return <BoardPage boardId={second} />
  return (second === undefined && PAGES.get(first)) || <NotFoundPage />
}

const PAGES = new Map<string, ReactNode>([
  ['', <GalleryPage key="gallery" />],
  ['join', <JoinPage key="join" />],
  ['team', <TeamPage key="team" />],
])
