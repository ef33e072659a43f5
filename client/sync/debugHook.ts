import type { Editor } from 'tldraw'
import type { BoardSession } from './boardSession.ts'

/** What end-to-end tests and people who look for a fault see as `window.denkraum`. */
export interface DebugHook {
  session: BoardSession
  editor: Editor | null
  /** The server's clock as this page knows it. */
  clock: { now(): number }
}

function isWanted(): boolean {
  try {
    return localStorage.getItem('denkraum.debug') === '1'
  } catch {
    return false
  }
}

/** Only with `localStorage['denkraum.debug'] = '1'`, set before the board is opened. */
export function exposeForDebugging(hook: Partial<DebugHook>): void {
  if (isWanted()) Object.assign(window, { denkraum: { ...Reflect.get(window, 'denkraum'), ...hook } })
}
