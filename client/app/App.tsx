import { lazy, Suspense } from 'react'
import { Route, Switch } from 'wouter'
import { loadTextsInside } from '../i18n/i18n.ts'
import { BoardPage } from '../pages/board/BoardPage.tsx'
import { JoinPage } from '../pages/join/JoinPage.tsx'
import { LoadingPage } from '../pages/LoadingPage.tsx'
import { NotFoundPage } from '../pages/NotFoundPage.tsx'
import { ErrorBoundary } from './ErrorBoundary.tsx'

/** Joining stays light: the gallery comes in a file of its own, the canvas after somebody is let in. */
const GalleryPage = lazy(() => withTexts(import('../pages/gallery/GalleryPage.tsx')))
const TeamPage = lazy(() => withTexts(import('../pages/team/TeamPage.tsx')))

export function App() {
  return (
    <ErrorBoundary>
      <Suspense fallback={<LoadingPage />}>
        <Switch>
          <Route path="/" component={GalleryPage} />
          <Route path="/join" component={JoinPage} />
          <Route path="/team" component={TeamPage} />
          <Route path="/b/:boardId">{({ boardId }) => <BoardPage boardId={boardId} />}</Route>
          <Route component={NotFoundPage} />
        </Switch>
      </Suspense>
    </ErrorBoundary>
  )
}

async function withTexts<T>(file: Promise<T>): Promise<T> {
  const [page] = await Promise.all([file, loadTextsInside()])
  return page
}
