import { gridOf, SHEET, splitTop } from './layout/box.ts'
import { banner, both, zones } from './layout/zones.ts'
import type { Template } from './template.ts'

const [top, field] = splitTop(SHEET, 220)

export const brainwriting: Template = {
  id: 'brainwriting',
  title: both('Brainwriting 6-3-5', 'Brainwriting 6-3-5'),
  purpose: both(
    'Bis zu 108 Ideen in einer halben Stunde, jede auf anderen aufgebaut.',
    'Up to 108 ideas in half an hour, each built on others.',
  ),
  whenToUse: both(
    'Wenn in der Gruppe sonst wenige reden oder ihr Ideen weiterspinnen wollt.',
    'When otherwise few people talk, or when you want ideas to be developed further.',
  ),
  minutes: { from: 30, to: 40 },
  groupSize: { from: 3, to: 8 },
  phases: ['ideate'],
  mode: 'round',
  say: both(
    'Jede Person bekommt ein Blatt und schreibt in fünf Minuten drei Ideen darauf. Dann geht jedes Blatt eins weiter: Ihr lest, was da steht, und schreibt drei neue Ideen dazu, gern angeregt vom Vorhandenen. Wir reden dabei nicht; leere Stellen sind erlaubt.',
    'Everyone gets a sheet and writes three ideas on it in five minutes. Then every sheet moves on by one: you read what is there and add three new ideas, inspired by it if you like. We don’t talk meanwhile; gaps are fine.',
  ),
  rules: {
    de: [
      'Drei Ideen pro Runde, eine Idee pro Zettel',
      'Still arbeiten, Fragen klären wir vorher',
      'Lesen, aufgreifen, weiterdenken',
      'Alle wechseln gleichzeitig zum nächsten Blatt, nach dem letzten kommt Blatt 1',
    ],
    en: [
      'Three ideas per round, one idea per note',
      'Work in silence, we clear up questions before',
      'Read, pick up, think on',
      'Everyone moves to the next sheet at the same time; after the last comes sheet 1',
    ],
  },
  credit: both('Nach Bernd Rohrbach (1968)', 'After Bernd Rohrbach (1968)'),
  searchWords: {
    de: ['635', '6-3-5', 'Methode 635', 'Ideen schreiben', 'still', 'Rohrbach'],
    en: ['635', '6-3-5', 'silent', 'written ideas', 'Rohrbach'],
  },
  zones: [
    banner(top, {
      key: 'question',
      color: 'teal',
      title: both('Wie könnten wir …?', 'How might we …?'),
      prompt: both(
        'Drei Ideen pro Runde, dann weiter zum nächsten Blatt: lesen, aufgreifen, ergänzen.',
        'Three ideas per round, then on to the next sheet: read, pick up, add.',
      ),
      takesQuestion: true,
    }),
    ...zones(gridOf(field, 3, 2), 'card', [
      { key: 'sheet-1', color: 'blue', badge: '1', title: both('Blatt 1', 'Sheet 1') },
      { key: 'sheet-2', color: 'yellow', badge: '2', title: both('Blatt 2', 'Sheet 2') },
      { key: 'sheet-3', color: 'green', badge: '3', title: both('Blatt 3', 'Sheet 3') },
      { key: 'sheet-4', color: 'rose', badge: '4', title: both('Blatt 4', 'Sheet 4') },
      { key: 'sheet-5', color: 'violet', badge: '5', title: both('Blatt 5', 'Sheet 5') },
      { key: 'sheet-6', color: 'sand', badge: '6', title: both('Blatt 6', 'Sheet 6') },
    ]),
  ],
}
