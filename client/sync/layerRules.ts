import type { TLRecord } from 'tldraw'
import { type Layer, mayWrite, type Role } from '../../shared/protocol/roles.ts'

export interface LayerRules {
  role: Role
  /** Is the host changing the template? */
  editingTemplate: boolean
  /** Has a host paused editing for this person? */
  paused: boolean
  /** Is the group writing silently? */
  privateWriting: boolean
}

/** Steps (tldraw pages) and the document itself stand on the stage, whoever makes them. */
function isFrameOfBoard(record: TLRecord): boolean {
  return record.typeName === 'page' || record.typeName === 'document'
}

/** May this person change this record of this layer? What the server refuses anyway, and a template nobody edits. */
export function mayWriteRecord(rules: LayerRules, layer: Layer, record: TLRecord): boolean {
  if (!mayWrite(rules.role, layer) || (rules.paused && layer === 'shared')) return false
  return layer !== 'stage' || rules.editingTemplate || isFrameOfBoard(record)
}

/** The layer of a new record that has neither parent shape nor arrow. */
export function layerForNew(rules: LayerRules, record: TLRecord): Layer {
  if (rules.editingTemplate || isFrameOfBoard(record)) return 'stage'
  return rules.privateWriting && mayWrite(rules.role, 'own') ? 'own' : 'shared'
}
