import { rowsOf, SHEET, splitRight } from './layout/box.ts'
import { rulesText } from './layout/rulesText.ts'
import { both, boxAt, card } from './layout/zones.ts'
import type { Template } from './template.ts'

const [side, field] = splitRight({ ...SHEET, h: 1900 }, 760)
const sideRows = rowsOf(side, [1, 2])

const rules = {
  de: [
    'Vorher klären, wonach wir wählen',
    'Erst alle Zettel lesen, dann entscheiden',
    'Alle kleben gleichzeitig und geheim',
    'Punkte dürfen auf eigene Zettel, mehrere auf einen nur, wenn wir es so abmachen',
  ],
  en: [
    'Agree beforehand what we choose by',
    'Read all notes first, then decide',
    'Everyone votes at the same time and secretly',
    'Dots may go on your own notes; several on one only if we agree on it',
  ],
} as const

export const dotVote: Template = {
  id: 'dot-vote',
  title: both('Punkte kleben', 'Dot vote'),
  purpose: both(
    'Eine Rangfolge, in der alle Stimmen gleich viel zählen.',
    'A ranking in which every voice counts the same.',
  ),
  whenToUse: both(
    'Wenn viele Ideen daliegen und ihr mit wenigen weitermachen wollt.',
    'When there are many ideas and you want to go on with few.',
  ),
  minutes: { from: 5, to: 10 },
  groupSize: { from: 3, to: 40 },
  phases: ['choose'],
  mode: 'vote',
  say: both(
    'Wir wählen jetzt aus, womit wir weitermachen. Lest zuerst alle Zettel in Ruhe. Dann verteilt ihr eure Punkte auf das, was unserer Person am meisten helfen würde; die anderen sehen eure Punkte nicht.',
    'We now choose what to go on with. First read all notes calmly. Then spread your dots over what would help our person most; the others don’t see your dots.',
  ),
  rules,
  searchWords: {
    de: ['Abstimmung', 'Mehrpunktabfrage', 'Klebepunkte', 'Auswahl', 'Bewerten', 'Voting', 'Wahl'],
    en: ['voting', 'poll', 'ballot', 'ranking', 'select', 'decide'],
  },
  zones: [
    card(field, {
      key: 'options',
      color: 'sand',
      title: both('Zur Wahl', 'Up for the vote'),
      prompt: both(
        'Hier liegen die Zettel, aus denen ihr wählt. Doppeltes zusammenlegen.',
        'The notes you choose from lie here. Merge duplicates.',
      ),
    }),
    card(boxAt(sideRows, 0), {
      key: 'rules',
      color: 'teal',
      title: both('So wählen wir', 'How we vote'),
      prompt: rulesText(rules),
    }),
    card(boxAt(sideRows, 1), {
      key: 'chosen',
      color: 'green',
      title: both('Damit machen wir weiter', 'What we take further'),
      prompt: both('Die Zettel mit den meisten Punkten.', 'The notes with the most dots.'),
    }),
  ],
}
