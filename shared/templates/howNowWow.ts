import { SHEET, splitRight } from './layout/box.ts'
import { matrix } from './layout/matrix.ts'
import { both, card } from './layout/zones.ts'
import type { Template } from './template.ts'

const [side, field] = splitRight({ ...SHEET, h: 1900 }, 696)

export const howNowWow: Template = {
  id: 'how-now-wow',
  title: both('How-Now-Wow', 'How-Now-Wow'),
  purpose: both('Die Ideen, die zugleich neu und machbar sind.', 'The ideas that are both new and feasible.'),
  whenToUse: both(
    'Wenn ihr fürchtet, am Ende doch nur das Gewohnte zu wählen.',
    'When you fear that in the end you will only choose the usual.',
  ),
  minutes: { from: 10, to: 30 },
  groupSize: { from: 2, to: 20 },
  phases: ['choose'],
  mode: 'open',
  say: both(
    'Wir sortieren unsere Ideen danach, wie neu und wie machbar sie sind. Was ihr sofort tun könnt, kommt zu „Now“, was neu und machbar ist, zu „Wow“. Und die schönen, noch unmöglichen Ideen kommen zu „How“: Da fragen wir, was dafür fehlt.',
    'We sort our ideas by how new and how feasible they are. What you can do at once goes to “Now”, what is new and feasible to “Wow”. And the lovely ideas that are still impossible go to “How”: there we ask what is missing.',
  ),
  rules: {
    de: [
      'Neu heißt: neu für uns',
      'Machbar heißt: mit dem, was wir haben oder leicht bekommen',
      'Im Zweifel entscheidet die Gruppe in zehn Sekunden',
    ],
    en: [
      'New means: new for us',
      'Feasible means: with what we have or can easily get',
      'If in doubt, the group decides within ten seconds',
    ],
  },
  searchWords: {
    de: ['Now Wow How', 'Originalität', 'Machbarkeit', 'Priorisieren', 'Auswahl', '2x2'],
    en: ['originality', 'feasibility', 'prioritise', 'select', '2x2'],
  },
  zones: [
    ...matrix(
      field,
      {
        title: both('Wie neu?', 'How new?'),
        low: both('vertraut', 'familiar'),
        high: both('ganz neu', 'brand new'),
      },
      {
        title: both('Wie machbar?', 'How feasible?'),
        low: both('noch nicht', 'not yet'),
        high: both('sofort', 'at once'),
      },
      [
        {
          key: 'now',
          color: 'blue',
          title: both('Now: gleich tun', 'Now: just do it'),
          prompt: both('Vertraut und leicht. Wer macht es?', 'Familiar and easy. Who does it?'),
        },
        {
          key: 'wow',
          color: 'green',
          title: both('Wow: damit weiter', 'Wow: go on with these'),
          prompt: both('Neu und machbar. Hier liegt der Schatz.', 'New and feasible. This is the treasure.'),
        },
        {
          key: 'later',
          color: 'grey',
          title: both('Ablage', 'Shelf'),
          prompt: both(
            'Weder neu noch machbar. Danke und tschüs.',
            'Neither new nor feasible. Thanks and goodbye.',
          ),
        },
        {
          key: 'how',
          color: 'yellow',
          title: both('How: wie ginge das?', 'How: how could it work?'),
          prompt: both('Neu, aber noch zu schwer. Was fehlt?', 'New, but still too hard. What is missing?'),
        },
      ],
    ),
    card(side, {
      key: 'candidates',
      color: 'violet',
      title: both('Unsere Favoriten', 'Our favourites'),
      prompt: both(
        'Zettel aus dem letzten Schritt: erst hierher holen, dann einordnen.',
        'Notes from the last step: bring them here first, then place them.',
      ),
    }),
  ],
}
