import type { SaveState } from './boardSession.ts'

export type SaveTrouble = 'storage' | 'boardFull'

/** How far one layer's edits have come. Versions count this client's updates since the layer was opened. */
export interface LayerSaving {
  /** Connected, and both sides have exchanged what the other lacked. */
  online: boolean
  /** Has it been online since it was opened? */
  everOnline: boolean
  /** The newest own update. */
  version: number
  /** The newest own update that is known to be on disk; -1: nothing is known yet. */
  saved: number
  /** When the oldest own update that is not known to be on disk was made; null: there is none. In ms. */
  waitingSinceMs: number | null
  /** Why the server does not keep this layer's changes at the moment. */
  trouble: SaveTrouble | null
  /** The document has come to 80 % of its largest size. */
  nearFull: boolean
}

export interface SavingInput {
  /** Has the board been shown? */
  ready: boolean
  /** May this person change anything? */
  mayWrite: boolean
  /** Has the host paused editing for this person? */
  paused: boolean
  /** Edits that are not in the documents yet. */
  hasUnwritten: boolean
  layers: readonly LayerSaving[]
  /** When the layers were opened, in ms. */
  openedMs: number
  nowMs: number
}

/** After this long without an answer the screen says that something is wrong. */
export const ACK_LIMIT_MS = 3000

export const NEW_LAYER_SAVING: LayerSaving = {
  online: false,
  everOnline: false,
  version: 0,
  saved: -1,
  waitingSinceMs: null,
  trouble: null,
  nearFull: false,
}

function isWaiting({ version, saved }: LayerSaving): boolean {
  return version > saved
}

function isLate(layer: LayerSaving, nowMs: number): boolean {
  return layer.waitingSinceMs !== null && nowMs - layer.waitingSinceMs >= ACK_LIMIT_MS
}

/** What the screen says. `saved` only when the server has told of every update that it is on disk. */
export function toSaveState(input: SavingInput): SaveState {
  const { layers, openedMs, nowMs } = input
  if (!input.ready) return 'loading'
  if (layers.some((layer) => !layer.online && (layer.everOnline || nowMs - openedMs >= ACK_LIMIT_MS)))
    return 'offline'
  if (layers.some((layer) => !layer.online)) return 'loading'
  if (!input.mayWrite) return 'readOnly'
  if (input.paused) return input.hasUnwritten || layers.some(isWaiting) ? 'heldBack' : 'paused'
  if (layers.some(({ trouble }) => trouble === 'boardFull')) return 'boardFull'
  if (layers.some((layer) => layer.trouble || isLate(layer, nowMs))) return 'notSaved'
  if (input.hasUnwritten || layers.some(isWaiting)) return 'saving'
  return layers.some(({ nearFull }) => nearFull) ? 'nearFull' : 'saved'
}

/** The layer made an update that the server does not know yet. */
export function afterUpdate(layer: LayerSaving, nowMs: number): LayerSaving {
  return { ...layer, version: layer.version + 1, waitingSinceMs: layer.waitingSinceMs ?? nowMs }
}

/** The layer came online. What it has to tell counts from now on. */
export function afterOnline(layer: LayerSaving, nowMs: number): LayerSaving {
  return { ...layer, online: true, everOnline: true, waitingSinceMs: isWaiting(layer) ? nowMs : null }
}

/** The connection is lost. What is on disk stays there; what waits for an answer waits for the next connection. */
export function afterOffline(layer: LayerSaving): LayerSaving {
  return { ...layer, online: false, trouble: null }
}

/** The server tells that everything up to `version` is on disk. Late and repeated answers do no harm. */
export function afterSaved(layer: LayerSaving, version: number, nowMs: number): LayerSaving {
  const saved = Math.max(layer.saved, Math.min(version, layer.version))
  const next = { ...layer, saved }
  return { ...next, waitingSinceMs: isWaiting(next) ? nowMs : null }
}
