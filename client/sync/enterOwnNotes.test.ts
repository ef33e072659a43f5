import { expect, it } from 'vitest'
import * as Y from 'yjs'
import { ownNotesOf } from '../../shared/board/ownNotes.ts'
import { writeSession } from '../../shared/board/sessionMap.ts'
import type { Layer } from '../../shared/protocol/roles.ts'
import { endedWriting, startedWriting } from '../../shared/workshop/privateWriting.ts'
import { NEW_SESSION, type SessionState } from '../../shared/workshop/sessionState.ts'
import { enterOwnNotes } from './enterOwnNotes.ts'
import { newArrow, newNote } from './testRecords.ts'

const writing = (anonymous: boolean) => startedWriting(null, { anonymous, placeholders: false }, 1)

function enter(session: Partial<SessionState>, layer: Layer, record = newNote('shape:a')): unknown {
  const docs = new Map<Layer, Y.Doc>((['stage', 'shared', 'own'] as const).map((name) => [name, new Y.Doc()]))
  const [stage, own] = [docs.get('stage'), docs.get('own')]
  if (stage) writeSession(stage, { ...NEW_SESSION, ...session })
  enterOwnNotes(docs, [{ id: 'shape:a', layer, before: null, after: record }] as never)
  return own && ownNotesOf(own).get('shape:a')
}

it('V5 V11 a note remembers in which silent writing it was begun', () => {
  expect(enter({ privateWriting: writing(true) }, 'own')).toEqual({ since: 1, anonymous: true })
  expect(enter({ privateWriting: writing(false) }, 'own')).toEqual({ since: 1, anonymous: false })
  expect(enter({ privateWriting: writing(true) }, 'shared')).toBe(1)
  expect(enter({}, 'shared')).toBe(1)
  expect(enter({}, 'stage')).toBeUndefined()
  expect(enter({}, 'shared', newArrow('shape:a'))).toBeUndefined()
  expect(enter({ privateWriting: writing(false) }, 'own', newArrow('shape:a'))).toMatchObject({ since: 1 })
})

it('V5 also one that is written down when the writing has just ended', () => {
  const ended = endedWriting({ privateWriting: writing(true), lastWriting: null }, 2)
  expect(enter(ended, 'own')).toEqual({ since: null, anonymous: true })
})
