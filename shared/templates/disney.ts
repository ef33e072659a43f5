import { columnsOf, SHEET, splitBottom, splitTop } from './layout/box.ts'
import { banner, both, card, zones } from './layout/zones.ts'
import type { Template } from './template.ts'

const [top, body] = splitTop({ ...SHEET, h: 1900 }, 180)
const [bottom, field] = splitBottom(body, 400)

export const disney: Template = {
  id: 'disney',
  title: both('Disney-Methode', 'Disney method'),
  purpose: both(
    'Eine Idee, die geträumt, geplant und auf Schwächen geprüft ist.',
    'An idea that has been dreamt, planned and checked for weaknesses.',
  ),
  whenToUse: both(
    'Wenn eine gute Idee da ist, aber die einen nur schwärmen und die anderen nur bremsen.',
    'When there is a good idea, but some only rave and others only brake.',
  ),
  minutes: { from: 20, to: 45 },
  groupSize: { from: 2, to: 15 },
  phases: ['ideate', 'choose'],
  mode: 'open',
  say: both(
    'Wir betrachten unsere Idee nacheinander mit drei Haltungen, und zwar alle zusammen dieselbe. Zuerst träumen wir: Alles ist möglich. Danach planen wir, und erst zum Schluss dürfen wir kritisch sein; wer vorher Einwände hat, hebt sie sich auf.',
    'We look at our idea in three attitudes, one after the other, all of us in the same one. First we dream: everything is possible. Then we plan, and only at the end may we be critical; if you have objections earlier, keep them for then.',
  ),
  rules: {
    de: [
      'Alle sind zur selben Zeit in derselben Haltung',
      'Beim Träumen zählt kein „geht nicht“',
      'Kritik gilt der Idee, nie der Person',
      'Nach der Kritik noch einmal träumen: Wie geht es trotzdem?',
    ],
    en: [
      'Everyone is in the same attitude at the same time',
      'While dreaming, “impossible” does not count',
      'Criticism is for the idea, never for a person',
      'After the criticism dream once more: how will it work anyway?',
    ],
  },
  credit: both('Nach Robert Dilts, angeregt von Walt Disney', 'After Robert Dilts, inspired by Walt Disney'),
  searchWords: {
    de: ['Walt Disney', 'Träumer', 'Realist', 'Kritiker', 'Perspektiven', 'Rollen', 'Dilts'],
    en: ['Walt Disney', 'dreamer', 'realist', 'critic', 'roles', 'Dilts'],
  },
  zones: [
    banner(top, {
      key: 'idea',
      color: 'teal',
      title: both('Unsere Idee', 'Our idea'),
      prompt: both(
        'Ein Satz auf einem Zettel, für alle sichtbar.',
        'One sentence on a note, for all to see.',
      ),
    }),
    ...zones(columnsOf(field, 3), 'card', [
      {
        key: 'dream',
        color: 'yellow',
        badge: '1',
        title: both('Träumen', 'Dream'),
        prompt: both(
          'Wie wäre es im schönsten Fall? Geld und Zeit spielen keine Rolle.',
          'What would it be like at its best? Money and time don’t matter.',
        ),
      },
      {
        key: 'plan',
        color: 'blue',
        badge: '2',
        title: both('Planen', 'Plan'),
        prompt: both(
          'Wie setzen wir es um? Was brauchen wir, wer hilft, was kommt zuerst?',
          'How do we do it? What do we need, who helps, what comes first?',
        ),
      },
      {
        key: 'check',
        color: 'rose',
        badge: '3',
        title: both('Prüfen', 'Check'),
        prompt: both(
          'Was fehlt? Was könnte schiefgehen? Wer wäre dagegen?',
          'What is missing? What could go wrong? Who would object?',
        ),
      },
    ]),
    card(bottom, {
      key: 'result',
      color: 'green',
      title: both('Das nehmen wir mit', 'What we take away'),
      prompt: both(
        'Die Idee in ihrer besten Fassung, mit Antworten auf die Kritik.',
        'The idea at its best, with answers to the criticism.',
      ),
    }),
  ],
}
