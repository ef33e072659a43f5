import './ui/global.css'
import { createRoot } from 'react-dom/client'
import { App } from './app/App.tsx'
import { leaveComposingKeys } from './app/leaveComposingKeys.ts'
import { startI18n } from './i18n/i18n.ts'
import { askAhead } from './pages/board/admissionAhead.ts'

const root = document.getElementById('root')
if (!root) throw new Error('index.html has no #root')

leaveComposingKeys(window)
const asked = askAhead()
startI18n()
asked.finally(() => createRoot(root).render(<App />))
