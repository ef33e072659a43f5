import type { Editor, TLStore } from 'tldraw'
import type { SessionEvent } from '../../shared/protocol/commands.ts'
import type { Person } from '../../shared/protocol/people.ts'
import type { Layer, Role } from '../../shared/protocol/roles.ts'
import type { SessionState } from '../../shared/workshop/sessionState.ts'
import type { LayersLeft } from './layersLeft.ts'

/** What the screen says about saving. Nothing but a barrier that came back makes it `saved`. */
export type SaveState =
  | 'loading'
  | 'saved'
  /** Saved; the board will soon be full. */
  | 'nearFull'
  | 'saving'
  | 'offline'
  | 'notSaved'
  | 'boardFull'
  | 'readOnly'
  /** The host has paused editing; everything is saved. */
  | 'paused'
  /** The host has paused editing; the last own edits are kept here and sent afterwards. */
  | 'heldBack'

/** Someone else who is connected right now; several tabs of one person count once. `isSelf`: an own other tab. */
export interface PresentPerson extends Person {
  pageId: string | null
  isSelf: boolean
  /** Connected, but without a sign of life for a while. */
  idle: boolean
}

/** Why the server ended the session for good (4400-4499). */
export type SessionEnd = 'seatInvalid' | 'notAllowed' | 'boardNotFound' | 'removed' | 'reload'

/** A value that React reads with useSyncExternalStore: `get` answers the same object until `subscribe`'s listener was called. */
export interface Observable<T> {
  get(): T
  subscribe(listener: () => void): () => void
}

/** What only this person sees; ids of shapes. All empty for people without a layer of their own. */
export interface OwnThings {
  /** Notes, drawings and all else that was not revealed. */
  readonly unrevealed: Observable<ReadonlySet<string>>
  /** Those of them that are notes. */
  readonly unrevealedNotes: Observable<ReadonlySet<string>>
  /** Notes on the board that this person made, as far as they are known. */
  readonly ownNotes: Observable<ReadonlySet<string>>
}

export interface BoardSessionOptions {
  boardId: string
  seat: { token: string; participantId: string; role: Role }
  /** Made by `createBoardStore()` of client/canvas. */
  store: TLStore
  /** WebSocket address without path, default: the page's own host. */
  serverUrl?: string
  /** How a person is called on cursors; default: the name, else the number. */
  displayName?: (person: Person) => string
  /** What the session before this one left. */
  left?: LayersLeft | null
  /** A former seat of this person on the board: what this browser holds of it comes along, then `onFormerTaken` is called. */
  formerId?: string | null
  onFormerTaken?: () => void
  /** Has this browser just given up the seat for another one? What its copies hold is on its way there then. */
  isGivenUp?: () => boolean
}

/** One open board: documents, connections, binding, presence, undo, saved state. */
export interface BoardSession {
  /** The stage has its document and pages: `<Tldraw>` may mount. Never rejects; see `ended`. */
  readonly ready: Promise<void>
  readonly saveState: Observable<SaveState>
  /** True while notes of a large board are still coming onto the canvas, the nearest first. */
  readonly loading: Observable<boolean>
  readonly people: Observable<readonly PresentPerson[]>
  readonly ended: Observable<SessionEnd | null>
  /** The server has another history of the board: close this session and open another one with what it leaves here. */
  readonly left: Observable<LayersLeft | null>
  /** Counts up when an own edit was taken back, as no canvas could draw it. */
  readonly undrawable: Observable<number>
  /** Counts up when the server says that seats, title, door or links changed: ask the API again. */
  readonly boardChanges: Observable<number>
  /** Records that fail validation are skipped; their ids, for a note to the host. */
  readonly badRecordIds: Observable<readonly string[]>
  /** Is the host changing the template? Template records are locked otherwise. */
  readonly editingTemplate: Observable<boolean>
  setEditingTemplate(on: boolean): void
  /** The workshop's session as the server keeps it; changed by commands only. NEW_SESSION until the stage is here. */
  readonly workshop: Observable<SessionState>
  /** What only this person sees. */
  readonly own: OwnThings
  /** The host has paused editing, and this person is no host: the board is read-only. */
  readonly paused: Observable<boolean>
  /** Hears what passes and is not kept (gather, reaction); answers its dispose. */
  onSessionEvent(listener: (event: SessionEvent) => void): () => void
  setRole(role: Role): void
  layerOf(recordId: string): Layer | null
  /** Undo, presence and co-typing for a mounted editor; answers its dispose. */
  attachEditor(editor: Editor): () => void
  /** TipTap extensions for `<Tldraw textOptions>`: they keep the caret in place while colleagues type. */
  readonly textExtensions: readonly unknown[]
  /** Follow a person's view; null ends it. */
  follow(participantId: string | null): void
  close(): void
}
