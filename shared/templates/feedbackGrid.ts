import { gridOf, SHEET, splitTop } from './layout/box.ts'
import { both, card, zones } from './layout/zones.ts'
import type { Template } from './template.ts'

const [top, field] = splitTop({ ...SHEET, h: 1900 }, 380)

export const feedbackGrid: Template = {
  id: 'feedback-grid',
  title: both('Feedback-Raster', 'Feedback grid'),
  purpose: both(
    'Geordnete Rückmeldungen zu einem Prototyp, aus denen ihr lernen könnt.',
    'Sorted feedback on a prototype that you can learn from.',
  ),
  whenToUse: both(
    'Jedes Mal, wenn ihr jemandem eine Idee oder einen Prototyp zeigt.',
    'Every time you show somebody an idea or a prototype.',
  ),
  minutes: { from: 10, to: 30 },
  groupSize: { from: 2, to: 12 },
  phases: ['test'],
  mode: 'private',
  say: both(
    'Eine Person stellt die Idee kurz vor, ohne sie zu verkaufen. Alle anderen schreiben still mit: was gefällt, was sie sich wünschen, welche Fragen und welche neuen Ideen kommen. Danach lesen wir gemeinsam; die Vorstellenden bedanken sich und verteidigen nichts.',
    'One person presents the idea briefly, without selling it. Everyone else writes silently: what they like, what they wish for, which questions and which new ideas come up. Then we read together; those who presented say thank you and defend nothing.',
  ),
  rules: {
    de: [
      'Zeigen statt erklären, dann zuhören',
      'Wörtlich notieren, was gesagt wird, nichts hineindeuten',
      'Auch Lob braucht einen Grund',
      'Ein Raster pro Test',
    ],
    en: [
      'Show rather than explain, then listen',
      'Note what is said word for word, read nothing into it',
      'Praise needs a reason too',
      'One grid per test',
    ],
  },
  searchWords: {
    de: ['Feedback', 'Rückmeldung', 'Testen', 'Feedback Capture Grid', 'Nutzertest', 'Auswertung'],
    en: ['feedback capture grid', 'testing', 'user test', 'review'],
  },
  zones: [
    card(top, {
      key: 'tested',
      color: 'violet',
      title: both('Was zeigen wir wem?', 'What are we showing, and to whom?'),
      prompt: both(
        'Die Idee in einem Satz. Wer probiert sie aus, und was wollen wir lernen?',
        'The idea in one sentence. Who tries it, and what do we want to learn?',
      ),
    }),
    ...zones(gridOf(field, 2, 2), 'card', [
      {
        key: 'likes',
        color: 'green',
        title: both('Das gefällt mir', 'I like'),
        prompt: both('Was hat gut funktioniert?', 'What worked well?'),
      },
      {
        key: 'wishes',
        color: 'rose',
        title: both('Das wünsche ich mir', 'I wish'),
        prompt: both('Was fehlt, was stört?', 'What is missing, what is in the way?'),
      },
      {
        key: 'questions',
        color: 'blue',
        title: both('Das frage ich mich', 'I wonder'),
        prompt: both('Was blieb unklar?', 'What remained unclear?'),
      },
      {
        key: 'ideas',
        color: 'yellow',
        title: both('Neue Ideen', 'New ideas'),
        prompt: both('Was könnte man noch daraus machen?', 'What else could become of it?'),
      },
    ]),
  ],
}
