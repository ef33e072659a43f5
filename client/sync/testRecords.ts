import type { TLRecord } from 'tldraw'

export function textOf(line: string): unknown {
  const content = line === '' ? {} : { content: [{ type: 'text', text: line }] }
  return { type: 'doc', content: [{ type: 'paragraph', ...content }] }
}

export function newNote(id: string, fields: Record<string, unknown> = {}, line = ''): TLRecord {
  return {
    id,
    typeName: 'shape',
    type: 'note',
    parentId: 'page:p',
    x: 0,
    y: 0,
    rotation: 0,
    index: 'a1',
    isLocked: false,
    opacity: 1,
    meta: {},
    props: {
      color: 'yellow',
      labelColor: 'black',
      size: 'm',
      font: 'sans',
      fontSizeAdjustment: 0,
      align: 'middle',
      verticalAlign: 'middle',
      growY: 0,
      url: '',
      richText: textOf(line),
      scale: 1,
    },
    ...fields,
  } as unknown as TLRecord
}

export function newArrow(id: string): TLRecord {
  return {
    ...newNote(id),
    type: 'arrow',
    props: {
      kind: 'arc',
      labelColor: 'black',
      color: 'black',
      fill: 'none',
      dash: 'draw',
      size: 'm',
      arrowheadStart: 'none',
      arrowheadEnd: 'arrow',
      font: 'draw',
      start: { x: 0, y: 0 },
      end: { x: 2, y: 0 },
      bend: 0,
      text: '',
      labelPosition: 0.5,
      scale: 1,
      elbowMidPoint: 0.5,
    },
  } as unknown as TLRecord
}

export function newGroup(id: string, fields: Record<string, unknown> = {}): TLRecord {
  return { ...newNote(id), type: 'group', props: {}, ...fields } as unknown as TLRecord
}

export function newBinding(id: string, fromId: string, toId: string, terminal = 'start'): TLRecord {
  const props = {
    terminal,
    normalizedAnchor: { x: 0.5, y: 0.5 },
    isExact: false,
    isPrecise: false,
    snap: 'none',
  }
  return { id, typeName: 'binding', type: 'arrow', fromId, toId, props, meta: {} } as unknown as TLRecord
}
