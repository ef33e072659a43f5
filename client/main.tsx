import './ui/global.css'
import { createRoot } from 'react-dom/client'
import { App } from './app/App.tsx'
import { dropBlockedChannels } from './app/dropBlockedChannels.ts'
import { leaveComposingKeys } from './app/leaveComposingKeys.ts'
import { isBrowserRecent } from './app/oldestBrowsers.ts'
import { startI18n } from './i18n/i18n.ts'
import { askAhead } from './pages/board/admissionAhead.ts'
import { TooOldPage } from './pages/TooOldPage.tsx'

const root = document.getElementById('root')
if (!root) throw new Error('index.html has no #root')

leaveComposingKeys(window)
dropBlockedChannels()
if (isBrowserRecent()) {
  const asked = askAhead()
  startI18n()
  asked.finally(() => createRoot(root).render(<App />))
} else {
  startI18n()
  createRoot(root).render(<TooOldPage />)
}
