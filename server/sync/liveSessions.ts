import type * as Y from 'yjs'
import { readSession } from '../../shared/board/sessionMap.ts'
import type { BoardId } from '../../shared/ids.ts'
import type { SessionState } from '../../shared/workshop/sessionState.ts'

/**
 * The workshop session of each board that has a room, as its stage says. Only the server writes it, so what was read at
 * loading and after each of the server's own changes is exact.
 */
export interface LiveSessions {
  /** The stage was loaded or changed by the server. */
  update(boardId: BoardId, stage: Y.Doc): void
  get(boardId: BoardId): SessionState | null
  all(): ReadonlyMap<BoardId, SessionState>
  /** While editing is paused only hosts write to `shared`. */
  isPaused(boardId: BoardId): boolean
  forget(boardId: BoardId): void
}

/** `onResumed`: editing goes on, so what was refused meanwhile may come in. */
export function createLiveSessions(onResumed: (boardId: BoardId) => void): LiveSessions {
  const sessions = new Map<BoardId, SessionState>()
  const isPaused = (boardId: BoardId) => sessions.get(boardId)?.editing.paused ?? false
  return {
    update(boardId, stage) {
      const wasPaused = isPaused(boardId)
      sessions.set(boardId, readSession(stage))
      if (wasPaused && !isPaused(boardId)) onResumed(boardId)
    },
    get: (boardId) => sessions.get(boardId) ?? null,
    all: () => sessions,
    isPaused,
    forget: (boardId) => void sessions.delete(boardId),
  }
}
