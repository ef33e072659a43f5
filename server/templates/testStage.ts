import type { TLRecord } from '@tldraw/tlschema'
import * as Y from 'yjs'
import { createLayerUpdate } from '../../shared/board/layerDoc.ts'
import { validateRecord } from '../../shared/board/schema.ts'
import { writeSession } from '../../shared/board/sessionMap.ts'
import { NEW_SESSION, type SessionState, type Step } from '../../shared/workshop/sessionState.ts'

/** For tests: a step with all its texts. */
export function testStep(id: string, changes: Partial<Step> = {}): Step {
  const texts = { title: 'Title', goal: 'Goal', rules: ['Rule'], say: 'Say' }
  return { id, ...texts, minutes: 10, mode: 'private', templateId: 'brainstorming', ...changes }
}

export function testPage(stepId: string, index = 'a1'): TLRecord {
  return recordOf({ id: `page:${stepId}`, typeName: 'page', name: 'Page', index, meta: {} })
}

/** As a script would write it: checked like everything that comes in. */
function recordOf(fields: Record<string, unknown>): TLRecord {
  return validateRecord(fields)
}

interface Place {
  parentId: string
  index?: string
  x?: number
  y?: number
}

function shape(id: string, type: string, place: Place, props: object): TLRecord {
  const rest = { rotation: 0, opacity: 1, isLocked: false, meta: { madeBy: 'somebody' } }
  return recordOf({ typeName: 'shape', id, type, index: 'a1', x: 0, y: 0, ...place, ...rest, props })
}

export function testZone(id: string, place: Place, title = 'Zone'): TLRecord {
  const looks = { prompt: 'Who?', badge: '1', color: 'teal', look: 'card' }
  return shape(id, 'zone', place, { w: 400, h: 300, title, ...looks })
}

export function testGroup(id: string, place: Place): TLRecord {
  return shape(id, 'group', place, {})
}

export function testText(id: string, place: Place, text: string): TLRecord {
  const richText = { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text }] }] }
  const looks = { color: 'black', size: 'm', font: 'sans', textAlign: 'start', scale: 1, autoSize: true }
  return shape(id, 'text', place, { ...looks, w: 100, richText })
}

export function testImage(id: string, place: Place, assetId: string): TLRecord {
  const rest = { playing: true, url: '', crop: null, flipX: false, flipY: false, altText: '' }
  return shape(id, 'image', place, { w: 40, h: 30, assetId, ...rest })
}

export function testAsset(id: string, src: string | null): TLRecord {
  const props = { w: 40, h: 30, name: 'x.png', isAnimated: false, mimeType: 'image/png', src }
  return recordOf({ id, typeName: 'asset', type: 'image', props, meta: {} })
}

export function testArrow(id: string, place: Place): TLRecord {
  const style = { labelColor: 'black', color: 'black', fill: 'none', dash: 'draw', size: 'm', font: 'sans' }
  const heads = { kind: 'arc', arrowheadStart: 'none', arrowheadEnd: 'arrow' }
  const way = {
    start: { x: 0, y: 0 },
    end: { x: 50, y: -20 },
    bend: 0,
    labelPosition: 0.5,
    elbowMidPoint: 0.5,
  }
  return shape(id, 'arrow', place, { ...style, ...heads, ...way, text: '', scale: 1 })
}

export function testBinding(id: string, fromId: string, toId: string): TLRecord {
  const anchor = { normalizedAnchor: { x: 0.5, y: 0.5 }, isExact: false, isPrecise: false, snap: 'none' }
  const props = { terminal: 'start', ...anchor }
  return recordOf({ id, typeName: 'binding', type: 'arrow', fromId, toId, props, meta: {} })
}

/** A layer document with these records and, for a stage, this session. */
export function testLayer(records: readonly TLRecord[], session?: Partial<SessionState>): Y.Doc {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, createLayerUpdate(records))
  if (session) doc.transact(() => writeSession(doc, { ...NEW_SESSION, ...session }))
  return doc
}
