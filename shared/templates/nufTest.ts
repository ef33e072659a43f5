import { SHEET } from './layout/box.ts'
import { table } from './layout/table.ts'
import { both } from './layout/zones.ts'
import type { Template } from './template.ts'

export const nufTest: Template = {
  id: 'nuf-test',
  title: both('NUF-Test', 'NUF test'),
  purpose: both(
    'Eure besten Ideen im Vergleich: neu, nützlich, machbar.',
    'Your best ideas compared: new, useful, feasible.',
  ),
  whenToUse: both(
    'Wenn drei bis sechs Ideen gleich gut aussehen.',
    'When three to six ideas look equally good.',
  ),
  minutes: { from: 15, to: 30 },
  groupSize: { from: 3, to: 10 },
  phases: ['choose'],
  mode: 'open',
  say: both(
    'Wir geben jeder Idee drei Noten von 1 bis 10: Wie neu ist sie, wie nützlich, wie machbar? Jede Person entscheidet aus dem Bauch und legt ihre Zahl als Zettel hin. Wo die Zahlen weit auseinanderliegen, fragen wir nach.',
    'We give each idea three marks from 1 to 10: how new, how useful, how feasible is it? Everyone decides by gut feeling and places their number as a note. Where the numbers are far apart, we ask why.',
  ),
  rules: {
    de: [
      'Erst allein entscheiden, dann gemeinsam reden',
      'Schnell und aus dem Bauch: eine halbe Minute pro Idee',
      'Große Unterschiede sind wertvoll: Was wissen die anderen?',
    ],
    en: [
      'Decide alone first, then talk together',
      'Quick and by gut feeling: half a minute per idea',
      'Large differences are valuable: what do the others know?',
    ],
  },
  searchWords: {
    de: ['New Useful Feasible', 'Bewertung', 'Noten', 'Punkte', 'Vergleich', 'Kriterien'],
    en: ['new useful feasible', 'score', 'rating', 'compare', 'criteria'],
  },
  zones: table({ ...SHEET, h: 1900 }, 180, 6, [
    {
      key: 'idea',
      color: 'violet',
      weight: 1.5,
      title: both('Idee', 'Idea'),
      prompt: both('In einem Satz', 'In one sentence'),
    },
    {
      key: 'new',
      color: 'yellow',
      title: both('Neu', 'New'),
      prompt: both('Wie neu ist das? 1–10', 'How new is it? 1–10'),
    },
    {
      key: 'useful',
      color: 'green',
      title: both('Nützlich', 'Useful'),
      prompt: both('Wie sehr hilft es? 1–10', 'How much does it help? 1–10'),
    },
    {
      key: 'feasible',
      color: 'blue',
      title: both('Machbar', 'Feasible'),
      prompt: both('Wie leicht geht es? 1–10', 'How easy is it? 1–10'),
    },
    {
      key: 'sum',
      color: 'teal',
      weight: 0.6,
      title: both('Summe', 'Sum'),
      prompt: both('Höchstens 30', '30 at most'),
    },
  ]),
}
