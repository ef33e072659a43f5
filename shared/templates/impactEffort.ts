import { SHEET, splitRight } from './layout/box.ts'
import { matrix } from './layout/matrix.ts'
import { both, card } from './layout/zones.ts'
import type { Template } from './template.ts'

const [side, field] = splitRight({ ...SHEET, h: 1900 }, 696)

export const impactEffort: Template = {
  id: 'impact-effort',
  title: both('Aufwand-Nutzen-Matrix', 'Impact-effort matrix'),
  purpose: both(
    'Klarheit, was ihr gleich anfangt, was ihr plant und was ihr lasst.',
    'Clarity on what to start now, what to plan and what to leave.',
  ),
  whenToUse: both(
    'Nach dem Auswählen, wenn eine Handvoll Ideen übrig ist.',
    'After choosing, when a handful of ideas is left.',
  ),
  minutes: { from: 15, to: 30 },
  groupSize: { from: 2, to: 12 },
  phases: ['choose'],
  mode: 'open',
  say: both(
    'Wir ordnen unsere besten Ideen ein. Fragt euch zuerst nur, wie viel eine Idee bewirkt: je mehr, desto weiter nach oben. Erst dann, wie viel Arbeit sie macht: je mehr, desto weiter nach rechts. Oben links wird es interessant.',
    'We place our best ideas. First ask only how much an idea achieves: the more, the higher up. Only then how much work it is: the more, the further right. The top left is where it gets interesting.',
  ),
  rules: {
    de: [
      'Nur die besten Ideen einordnen, nicht alle',
      'Zuerst der Nutzen, dann der Aufwand',
      'Im Vergleich einordnen: mehr oder weniger als der Zettel daneben?',
      'Streit um einen Zettel zeigt, was noch zu klären ist',
    ],
    en: [
      'Place only the best ideas, not all',
      'Impact first, then effort',
      'Place by comparing: more or less than the note beside it?',
      'A dispute about a note shows what still needs clearing up',
    ],
  },
  searchWords: {
    de: ['Priorisieren', 'Wirkung', 'Eisenhower', 'vier Felder', '2x2', 'Impact Effort'],
    en: ['prioritise', 'priority', 'value', '2x2', 'quick wins'],
  },
  zones: [
    ...matrix(
      field,
      { title: both('Aufwand', 'Effort'), low: both('wenig', 'little'), high: both('viel', 'much') },
      { title: both('Nutzen', 'Impact'), low: both('gering', 'low'), high: both('groß', 'high') },
      [
        {
          key: 'quick-wins',
          color: 'green',
          title: both('Schnelle Erfolge', 'Quick wins'),
          prompt: both('Damit fangen wir an.', 'We start with these.'),
        },
        {
          key: 'big-projects',
          color: 'blue',
          title: both('Große Vorhaben', 'Major projects'),
          prompt: both(
            'Lohnt sich. Was wäre ein erster kleiner Schritt?',
            'Worth it. What would be a small first step?',
          ),
        },
        {
          key: 'fill-ins',
          color: 'sand',
          title: both('Lückenfüller', 'Fill-ins'),
          prompt: both('Wenn gerade Zeit ist.', 'When there is time to spare.'),
        },
        {
          key: 'time-wasters',
          color: 'grey',
          title: both('Zeitfresser', 'Time eaters'),
          prompt: both('Freundlich verabschieden.', 'Let these go, kindly.'),
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
