import type { Editor, TLRecord } from 'tldraw'
import { CLOSE } from '../../shared/protocol/closeCodes.ts'
import type { SessionEvent } from '../../shared/protocol/commands.ts'
import { type Layer, mayWrite, type Role } from '../../shared/protocol/roles.ts'
import { createBinding } from './binding.ts'
import { openBoardLayers } from './boardLayers.ts'
import type { BoardSession, BoardSessionOptions, SessionEnd } from './boardSession.ts'
import { watchStart } from './boardStart.ts'
import { coTypingExtension } from './coTyping.ts'
import { exposeForDebugging } from './debugHook.ts'
import { type EditorTie, tieEditor } from './editorTie.ts'
import { enterOwnNotes } from './enterOwnNotes.ts'
import { layerForNew, mayWriteRecord } from './layerRules.ts'
import type { LayersLeft } from './layersLeft.ts'
import { createListeners, createObservable } from './observable.ts'
import { watchOwnLayer } from './ownLayer.ts'
import { watchPage } from './pageEvents.ts'
import { watchPause } from './pausing.ts'
import { openBoardPresence } from './presence.ts'
import { createSaving } from './saving.ts'
import { defaultName, ownServer } from './sessionDefaults.ts'
import { mustForget, sessionEndOf } from './sessionEnds.ts'
import { firstView, watchWorkshop } from './workshopState.ts'

/** Opens a board: connects, fills the store, and keeps both equal until `close`. */
export function openBoardSession(options: BoardSessionOptions): BoardSession {
  const { boardId, seat, store } = options
  const ended = createObservable<SessionEnd | null>(null)
  const left = createObservable<LayersLeft | null>(null)
  const boardChanges = createObservable(0)
  const undrawable = createObservable(0)
  const badRecordIds = createObservable<readonly string[]>([])
  const editingTemplate = createObservable(false)
  const loading = createObservable(true)
  const events = createListeners<SessionEvent>()
  let role: Role = seat.role
  let tie: EditorTie | null = null
  let isReady = false
  let closed = false
  let resolveReady = (): void => {}
  const ready = new Promise<void>((resolve) => {
    resolveReady = resolve
  })

  const layers = openBoardLayers({
    boardId,
    participantId: seat.participantId,
    role,
    mayWrite: (layer) => mayWrite(role, layer),
    token: seat.token,
    left: options.left ?? null,
    formerId: options.formerId ?? null,
    onFormerTaken: options.onFormerTaken ?? (() => {}),
    serverUrl: `${options.serverUrl ?? ownServer()}/sync`,
    onChange: () => {
      if (layers.isSaved('own') && !binding.hasUnwritten()) binding.moving.saved()
      saving.refresh()
    },
    onBoardChanged: () => boardChanges.set(boardChanges.get() + 1),
    onSessionEvent: (event) => {
      if (event.type === 'revealSoon') binding.flush()
      events.tell(event)
    },
    onUnsentWords: (words) => binding.moving.serverLacks(words),
    onEnd,
  })
  const workshop = watchWorkshop(layers.stage)
  const own = watchOwnLayer(layers.docs.get('own'))
  const pausing = watchPause({
    workshop: workshop.state,
    role: () => role,
    beforePause: () => tie?.endEditing(),
    onChange: () => {
      tie?.historyChanged()
      saving.refresh()
    },
  })
  const rules = () => ({
    role,
    editingTemplate: editingTemplate.get(),
    paused: pausing.paused.get(),
    privateWriting: workshop.state.get().privateWriting !== null,
  })
  const binding = createBinding({
    store,
    docs: layers.docs,
    mayWrite: (layer, record) => mayWriteRecord(rules(), layer, record),
    layerForNew: (record) => tie?.groupLayer() ?? layerForNew(rules(), record),
    isStageLocked: () => !editingTemplate.get(),
    isEditing: (id) => tie?.editor.getEditingShapeId() === id,
    isComposing: (id) => tie?.isComposing(id) ?? false,
    view: () => tie?.view() ?? firstView(workshop.state.get()),
    canTakeMore: () => tie !== null,
    beforePut: (record) => tie?.beforePut(record),
    beforeRemove: (record) => tie?.beforeRemove(record),
    onUndrawable: () => undrawable.set(undrawable.get() + 1),
    onEdits: (writes) => enterOwnNotes(layers.docs, writes),
    onChange: onBindingChange,
  })
  const saving = createSaving(() => ({
    ready: isReady,
    mayWrite: mayWrite(role, 'shared'),
    paused: pausing.paused.get(),
    hasUnwritten: binding.hasUnwritten(),
    layers: [...layers.connections.values()].map((connection) => connection.saving()),
  }))
  const presence = openBoardPresence({
    awareness: layers.awareness,
    store,
    selfId: seat.participantId,
    nameOf: options.displayName ?? defaultName,
  })

  function onBindingChange(): void {
    saving.refresh()
    loading.set(!isReady || binding.isLoading())
    tie?.historyChanged()
    const bad = binding.badIds()
    if (bad.join() !== badRecordIds.get().join()) badRecordIds.set(bad)
  }

  function start(): void {
    isReady = true
    binding.start()
    presence.start()
    saving.refresh()
    resolveReady()
  }

  function onEnd(layer: Layer, code: number): void {
    // Whoever becomes a viewer has no own layer any more, and stays.
    if (layer === 'own' && code === CLOSE.notAllowed) layers.drop(layer)
    else if (code === CLOSE.staleCopy) beginAnew(layer)
    else end(sessionEndOf(code))
    saving.refresh()
  }

  function beginAnew(layer: Layer): void {
    if (closed) return
    binding.flush()
    const leaving = layers.leave(layer)
    if (!leaving) end('reload')
    shutDown(false)
    left.set(leaving)
  }

  function end(reason: SessionEnd): void {
    if (ended.get()) return
    const isAllSaved = layers.isSaved() && !binding.hasUnwritten()
    shutDown(mustForget(reason, isAllSaved) && !options.isGivenUp?.())
    ended.set(reason)
  }

  function shutDown(forget: boolean): void {
    if (closed) return
    closed = true
    starting.dispose()
    stopWatchingPage()
    tie?.dispose()
    binding.flush()
    presence.dispose()
    saving.dispose()
    binding.dispose()
    pausing.dispose()
    workshop.dispose()
    own.dispose()
    layers.close(forget)
  }

  function attachEditor(editor: Editor): () => void {
    tie?.dispose()
    const next = tieEditor({
      editor,
      binding,
      isWritable: (id) => isWritable(id),
      isReadOnly: () => pausing.paused.get() || !mayWrite(role, 'shared'),
      layerOf: binding.layerOf,
      sendPresence: presence.send,
      workshop: workshop.state,
    })
    tie = next
    binding.resume()
    exposeForDebugging({ session, editor })
    return () => {
      if (!closed) next.dispose()
      if (tie === next) tie = null
    }
  }

  function isWritable(id: string): boolean {
    const layer = binding.layerOf(id)
    const record = store.get(id as TLRecord['id'])
    return layer !== null && record !== undefined && mayWriteRecord(rules(), layer, record)
  }

  function setEditingTemplate(on: boolean): void {
    if (editingTemplate.get() === (on && role === 'host')) return
    binding.flush()
    editingTemplate.set(on && role === 'host')
    binding.reread()
  }

  function setRole(next: Role): void {
    if (next === role) return
    binding.flush()
    role = next
    pausing.refresh()
    setEditingTemplate(editingTemplate.get())
    saving.refresh()
  }

  function follow(participantId: string | null): void {
    if (participantId) tie?.editor.startFollowingUser(participantId)
    else tie?.editor.stopFollowingUser()
  }

  const stopWatchingPage = watchPage({ onLeave: binding.flush, onNetworkChange: layers.redial })
  const starting = watchStart({ docs: layers.docs, isComplete: binding.isComplete, start })
  void layers.localCopiesLoaded.then(() => {
    if (closed) return
    if (!isReady) starting.check()
    layers.connect()
  })

  const session: BoardSession = {
    ready,
    saveState: saving.state,
    loading,
    people: presence.people,
    ended,
    left,
    boardChanges,
    undrawable,
    badRecordIds,
    editingTemplate,
    setEditingTemplate,
    workshop: workshop.state,
    own,
    paused: pausing.paused,
    onSessionEvent: events.listen,
    setRole,
    layerOf: binding.layerOf,
    attachEditor,
    textExtensions: [coTypingExtension],
    follow,
    close: () => shutDown(false),
  }
  exposeForDebugging({ session, editor: null })
  return session
}
