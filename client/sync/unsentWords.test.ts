import { expect, it } from 'vitest'
import * as Y from 'yjs'
import { RICH_TEXT } from '../../shared/board/cells.ts'
import {
  createLayerUpdate,
  recordMapOf,
  recordsOf,
  writeCell,
  writeRecord,
} from '../../shared/board/layerDoc.ts'
import { newNote, textOf } from './testRecords.ts'
import { findUnsentWords, type UnsentWords, watchUnsentWords } from './unsentWords.ts'

function ownLayer() {
  const server = new Y.Doc()
  Y.applyUpdate(server, createLayerUpdate([newNote('shape:a', {}, 'Mut'), newNote('shape:b', {}, 'Zeit')]))
  const browser = new Y.Doc()
  Y.applyUpdate(browser, Y.encodeStateAsUpdate(server))
  return { server, browser }
}

function writeText(doc: Y.Doc, id: string, text: string): void {
  const records = recordsOf(doc)
  const map = records && recordMapOf(records, id)
  if (map) writeCell(map, { cell: RICH_TEXT, before: undefined, after: textOf(text) })
}

function unsent(browser: Y.Doc, server: Y.Doc): UnsentWords {
  return findUnsentWords(Y.encodeStateAsUpdate(browser), Y.encodeStateVector(server))
}

it('tells the notes whose words the server lacks, as the server has them', () => {
  const { server, browser } = ownLayer()
  expect(unsent(browser, server)).toEqual(new Map())
  writeText(browser, 'shape:a', 'Mut zur Lücke')
  expect(unsent(browser, server)).toEqual(new Map([['shape:a', textOf('Mut')]]))
})

it('leaves out what is no word: a note of which the server has nothing, or that was only moved', () => {
  const { server, browser } = ownLayer()
  const records = recordsOf(browser)
  if (!records) throw new Error('no records')
  writeRecord(records, newNote('shape:c', {}, 'Neu'))
  recordMapOf(records, 'shape:b')?.set('x', 400)
  expect(unsent(browser, server)).toEqual(new Map())
})

it('knows them also when the server’s answer has taken the note away', () => {
  const { server, browser } = ownLayer()
  const told: (UnsentWords | null)[] = []
  writeText(browser, 'shape:a', 'Mut!')
  const watch = watchUnsentWords(browser, (words) => told.push(words))
  watch.copyLoaded()
  recordsOf(server)?.delete('shape:a')
  const stateVector = Y.encodeStateVector(server)
  Y.applyUpdate(browser, Y.encodeStateAsUpdate(server))
  watch.serverHas(stateVector)
  watch.serverHas(stateVector)
  expect(told).toEqual([null, new Map([['shape:a', textOf('Mut')]])])
})

it('says nothing where there was no copy', () => {
  const told: unknown[] = []
  const watch = watchUnsentWords(new Y.Doc(), (words) => told.push(words))
  watch.copyLoaded()
  watch.serverHas(Y.encodeStateVector(new Y.Doc()))
  expect(told).toEqual([])
})
