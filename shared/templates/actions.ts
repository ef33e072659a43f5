import { rowsOf, SHEET, splitRight } from './layout/box.ts'
import { table } from './layout/table.ts'
import { both, boxAt, card } from './layout/zones.ts'
import type { Template } from './template.ts'

const [side, field] = splitRight({ ...SHEET, h: 1900 }, 696)
const sideRows = rowsOf(side, [1, 2])

export const actions: Template = {
  id: 'actions',
  title: both('Nächste Schritte', 'Next steps'),
  purpose: both('Eine Liste, die sagt, wer was bis wann tut.', 'A list that says who does what by when.'),
  whenToUse: both(
    'Am Ende jedes Treffens, bei dem etwas beschlossen wurde.',
    'At the end of every meeting that decided something.',
  ),
  minutes: { from: 10, to: 20 },
  groupSize: { from: 2, to: 20 },
  phases: ['close'],
  mode: 'open',
  say: both(
    'Damit aus unseren Ideen etwas wird, halten wir fest, wer was bis wann tut. Fangt klein an: Was kannst du in den nächsten zwei Wochen erledigen? Es zählt nur, was eine Person mit Namen und ein Datum hat.',
    'So that our ideas become real, we note who does what by when. Start small: what can you get done in the next two weeks? Only what has a name and a date counts.',
  ),
  rules: {
    de: [
      'Ein Name pro Zeile, helfen dürfen viele',
      'Ein Datum, kein „bald“',
      'Der erste Schritt ist so klein, dass er diese Woche geht',
      'Niemand wird eingetragen, der nicht da ist',
    ],
    en: [
      'One name per row, many may help',
      'A date, not “soon”',
      'The first step is small enough for this week',
      'Nobody is entered who is not here',
    ],
  },
  searchWords: {
    de: ['Maßnahmen', 'Aufgaben', 'To-do', 'Wer macht was bis wann', 'Aktionsplan', 'Verantwortung', 'Plan'],
    en: ['to-do', 'tasks', 'who does what by when', 'action plan', 'responsibility'],
  },
  zones: [
    ...table(field, 180, 6, [
      {
        key: 'what',
        color: 'teal',
        weight: 1.5,
        title: both('Was?', 'What?'),
        prompt: both('Ein sichtbares Ergebnis', 'A visible result'),
      },
      {
        key: 'who',
        color: 'violet',
        title: both('Wer?', 'Who?'),
        prompt: both('Eine Person, mit Namen', 'One person, by name'),
      },
      {
        key: 'when',
        color: 'yellow',
        title: both('Bis wann?', 'By when?'),
        prompt: both('Ein Datum', 'A date'),
      },
      {
        key: 'first',
        color: 'green',
        weight: 1.5,
        title: both('Erster Schritt', 'First step'),
        prompt: both('Noch diese Woche', 'Still this week'),
      },
    ]),
    card(boxAt(sideRows, 0), {
      key: 'meeting',
      color: 'blue',
      title: both('Nächstes Treffen', 'Next meeting'),
      prompt: both('Wann, und wer lädt ein?', 'When, and who invites?'),
    }),
    card(boxAt(sideRows, 1), {
      key: 'open',
      color: 'grey',
      title: both('Themenspeicher', 'Open points'),
      prompt: both('Wichtig, aber nicht heute.', 'Important, but not today.'),
    }),
  ],
}
