import { lazy, Suspense } from 'react'
import { BrowserRouter, Route, Routes } from 'react-router'
import { BoardPage } from '../pages/board/BoardPage.tsx'
import { JoinPage } from '../pages/join/JoinPage.tsx'
import { LoadingPage } from '../pages/LoadingPage.tsx'
import { NotFoundPage } from '../pages/NotFoundPage.tsx'
import { ErrorBoundary } from './ErrorBoundary.tsx'

/** Joining stays light: the gallery comes in a file of its own, the canvas after somebody is let in. */
const GalleryPage = lazy(() => import('../pages/gallery/GalleryPage.tsx'))
const TeamPage = lazy(() => import('../pages/team/TeamPage.tsx'))

export function App() {
  return (
    <ErrorBoundary>
      <BrowserRouter>
        <Suspense fallback={<LoadingPage />}>
          <Routes>
            <Route path="/" element={<GalleryPage />} />
            <Route path="/join" element={<JoinPage />} />
            <Route path="/team" element={<TeamPage />} />
            <Route path="/b/:boardId" element={<BoardPage />} />
            <Route path="*" element={<NotFoundPage />} />
          </Routes>
        </Suspense>
      </BrowserRouter>
    </ErrorBoundary>
  )
}
