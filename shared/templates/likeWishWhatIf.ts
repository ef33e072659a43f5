import { columnsOf, SHEET } from './layout/box.ts'
import { both, zones } from './layout/zones.ts'
import type { Template } from './template.ts'

export const likeWishWhatIf: Template = {
  id: 'like-wish-what-if',
  title: both('Ich mag, ich wünsche, wie wäre es', 'I like, I wish, What if'),
  purpose: both(
    'Ehrliche Rückmeldung von allen, freundlich gesagt und nach vorn gerichtet.',
    'Honest feedback from everyone, kindly put and looking ahead.',
  ),
  whenToUse: both(
    'Als Abschluss eines Treffens oder um eine Idee zu besprechen.',
    'To close a meeting or to talk about an idea.',
  ),
  minutes: { from: 5, to: 15 },
  groupSize: { from: 2, to: 40 },
  phases: ['test', 'close'],
  mode: 'open',
  say: both(
    'Zum Schluss möchte ich von jeder Person etwas hören. Schreibt einen Zettel in jedes Feld: etwas, das ihr mochtet, etwas, das ihr euch wünscht, und einen Gedanken, der mit „Wie wäre es, wenn“ beginnt. Wer mag, liest einen davon vor.',
    'To finish I would like to hear from each of you. Write one note in each field: something you liked, something you wish for, and a thought that begins with “What if”. If you like, read one aloud.',
  ),
  rules: {
    de: [
      'Sätze beginnen mit „Ich“, nicht mit „Ihr“ oder „Man“',
      'Zuhören und bedanken, nichts rechtfertigen',
      'Kurz: ein Gedanke pro Zettel',
    ],
    en: [
      'Sentences begin with “I”, not with “you” or “one”',
      'Listen and say thanks, justify nothing',
      'Keep it short: one thought per note',
    ],
  },
  searchWords: {
    de: ['Feedback', 'Abschluss', 'Rückmeldung', 'I like I wish', 'Blitzlicht', 'Retrospektive'],
    en: ['feedback', 'closing', 'check-out', 'retrospective', 'review'],
  },
  zones: zones(columnsOf({ ...SHEET, h: 1900 }, 3), 'card', [
    {
      key: 'like',
      color: 'green',
      title: both('Ich mag …', 'I like …'),
      prompt: both('Was war gut? Was soll bleiben?', 'What was good? What should stay?'),
    },
    {
      key: 'wish',
      color: 'blue',
      title: both('Ich wünsche mir …', 'I wish …'),
      prompt: both(
        'Was hätte ich gebraucht? Was soll anders werden?',
        'What did I miss? What should change?',
      ),
    },
    {
      key: 'what-if',
      color: 'yellow',
      title: both('Wie wäre es, wenn …', 'What if …'),
      prompt: both('Welche neue Möglichkeit sehe ich?', 'Which new possibility do I see?'),
    },
  ]),
}
