import { rowsOf, SHEET, splitRight, splitTop } from './layout/box.ts'
import { rulesText } from './layout/rulesText.ts'
import { banner, both, boxAt, card } from './layout/zones.ts'
import type { Template } from './template.ts'

const rules = {
  de: [
    'Erst sammeln, später bewerten',
    'Wilde Ideen sind willkommen',
    'Auf den Ideen anderer aufbauen',
    'Bei der Frage bleiben',
    'Viele Ideen statt perfekter',
  ],
  en: [
    'Collect first, judge later',
    'Wild ideas are welcome',
    'Build on what others wrote',
    'Stay with the question',
    'Many ideas beat perfect ones',
  ],
} as const

const [top, body] = splitTop({ ...SHEET, h: 1900 }, 220)
const [side, field] = splitRight(body, 696)
const sideRows = rowsOf(side, [1, 2])

export const brainstorming: Template = {
  id: 'brainstorming',
  title: both('Brainstorming', 'Brainstorming'),
  purpose: both('In kurzer Zeit viele Ideen zu einer Frage.', 'Many ideas for one question in a short time.'),
  whenToUse: both(
    'Wenn die Frage steht und alle mitdenken sollen, auch die Leisen.',
    'Once the question is settled and everyone should join in, the quiet ones too.',
  ),
  minutes: { from: 10, to: 20 },
  groupSize: { from: 3, to: 12 },
  phases: ['ideate'],
  mode: 'private',
  say: both(
    'Jetzt sammeln wir Ideen, so viele wie möglich. In den ersten fünf Minuten schreibt jede Person still für sich, niemand sieht die Zettel der anderen. Dann decken wir auf und lassen uns voneinander anstecken; bewertet wird erst später.',
    'Now we collect ideas, as many as we can. For the first five minutes everyone writes silently and nobody sees the others’ notes. Then we reveal them and let them spark new ones; we judge later.',
  ),
  rules,
  searchWords: {
    de: ['Ideen sammeln', 'Ideenfindung', 'Kreativität', 'Osborn', 'Sammlung'],
    en: ['ideas', 'ideation', 'creativity', 'collect', 'Osborn'],
  },
  zones: [
    banner(top, {
      key: 'question',
      color: 'teal',
      title: both('Wie könnten wir …?', 'How might we …?'),
      prompt: both(
        'Die Frage dieser Runde. Alle Ideen antworten auf sie.',
        'The question of this round. Every idea is an answer to it.',
      ),
      takesQuestion: true,
    }),
    card(field, {
      key: 'ideas',
      color: 'sand',
      title: both('Unsere Ideen', 'Our ideas'),
      prompt: both(
        'Eine Idee pro Zettel. Doppelklick auf die Fläche: ein neuer Zettel.',
        'One idea per note. Double-click on the board to write one.',
      ),
    }),
    card(boxAt(sideRows, 0), {
      key: 'rules',
      color: 'teal',
      title: both('Spielregeln', 'House rules'),
      prompt: rulesText(rules),
    }),
    card(boxAt(sideRows, 1), {
      key: 'parking',
      color: 'grey',
      title: both('Parkplatz', 'Parking lot'),
      prompt: both(
        'Passt nicht zur Frage, soll aber nicht verloren gehen.',
        'Does not fit the question, but is too good to lose.',
      ),
    }),
  ],
}
