import { columnsOf, SHEET, splitTop } from './layout/box.ts'
import { both, zones } from './layout/zones.ts'
import type { Template } from './template.ts'

const [top, field] = splitTop({ ...SHEET, h: 1900 }, 400)

export const reverseBrainstorming: Template = {
  id: 'reverse-brainstorming',
  title: both('Kopfstand', 'Reverse brainstorming'),
  purpose: both(
    'Aus lustvoll gesammelten Katastrophen werden brauchbare Ideen.',
    'Disasters collected with relish become useful ideas.',
  ),
  whenToUse: both(
    'Wenn die Gruppe müde ist, festhängt oder zu ernst geworden ist.',
    'When the group is tired, stuck or has become too serious.',
  ),
  minutes: { from: 15, to: 30 },
  groupSize: { from: 3, to: 20 },
  phases: ['ideate'],
  mode: 'open',
  say: both(
    'Wir stellen unsere Frage auf den Kopf: Was müssten wir tun, damit es garantiert schiefgeht? Seid so böse, wie ihr wollt. In zehn Minuten drehen wir jeden Zettel um und fragen, was das Gegenteil für uns bedeutet.',
    'We turn our question upside down: what would we have to do so that it is sure to go wrong? Be as wicked as you like. In ten minutes we turn every note around and ask what its opposite means for us.',
  ),
  rules: {
    de: [
      'Beim Sammeln wird nicht gebremst',
      'Erst alles sammeln, dann umdrehen',
      'Umdrehen ohne „nicht“ und „kein“: Was tun wir stattdessen?',
      'Nicht für Themen, die jemanden verletzen könnten',
    ],
    en: [
      'No brakes while collecting',
      'Collect everything first, then turn around',
      'Turn around without “not” and “no”: what do we do instead?',
      'Not for topics that could hurt somebody',
    ],
  },
  searchWords: {
    de: [
      'Kopfstandmethode',
      'Umkehrtechnik',
      'Flip-Flop',
      'Anti-Lösung',
      'umgekehrtes Brainstorming',
      'negativ',
    ],
    en: ['upside down', 'worst idea', 'flip', 'anti-problem', 'negative'],
  },
  zones: [
    ...zones(columnsOf(top, 2), 'card', [
      {
        key: 'question',
        color: 'blue',
        badge: '1',
        title: both('Wie könnten wir …?', 'How might we …?'),
        prompt: both('Unsere eigentliche Frage.', 'Our real question.'),
        takesQuestion: true,
      },
      {
        key: 'reversed',
        color: 'violet',
        badge: '2',
        title: both('Und auf dem Kopf?', 'And upside down?'),
        prompt: both(
          'Wie erreichen wir sicher das Gegenteil? Auf einen Zettel.',
          'How could we be sure to get the opposite? On a note.',
        ),
      },
    ]),
    ...zones(columnsOf(field, 2), 'card', [
      {
        key: 'negative',
        color: 'rose',
        badge: '3',
        title: both('So geht es garantiert schief', 'This is sure to go wrong'),
        prompt: both('Je schlimmer, desto besser.', 'The worse, the better.'),
      },
      {
        key: 'positive',
        color: 'green',
        badge: '4',
        title: both('Ins Gute gedreht', 'Turned around'),
        prompt: both(
          'Zu jedem Zettel von links: Was tun wir stattdessen?',
          'For each note on the left: what do we do instead?',
        ),
      },
    ]),
  ],
}
