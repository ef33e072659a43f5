import type * as Y from 'yjs'
import { NEW_SESSION, type SessionState, sessionKeys } from '../workshop/sessionState.ts'
import { equalJson } from './json.ts'

type SessionKey = keyof SessionState
const KEYS = Object.keys(sessionKeys) as SessionKey[]

/** The `session` map of a stage document. The server writes it, everybody seated reads it. */
export function sessionMapOf(stage: Y.Doc): Y.Map<unknown> {
  return stage.getMap('session')
}

/** The session of a stage document. Never throws: what is absent or unreadable has its value of NEW_SESSION. */
export function readSession(stage: Y.Doc): SessionState {
  const map = sessionMapOf(stage)
  const entries = KEYS.map((key) => [key, readKey(map, key)])
  return Object.fromEntries(entries) as SessionState
}

function readKey(map: Y.Map<unknown>, key: SessionKey): unknown {
  const parsed = sessionKeys[key].safeParse(map.get(key))
  return parsed.success ? parsed.data : NEW_SESSION[key]
}

/** Writes what differs from the document, in the transaction of the caller. */
export function writeSession(stage: Y.Doc, session: SessionState): void {
  const map = sessionMapOf(stage)
  for (const key of KEYS) {
    if (!equalJson(map.get(key), session[key])) map.set(key, session[key])
  }
}
