import { type Box, CELL_GAP, columnsOf, rowsOf, SHEET, splitLeft, splitTop } from './layout/box.ts'
import { both, boxAt, cell, header, type ZoneWishes, zone, zones } from './layout/zones.ts'
import type { Template, TemplateZone } from './template.ts'

const LABEL = 464
const [top, field] = splitTop({ ...SHEET, h: 1900 }, 300)
const headBoxes = columnsOf(top, [1, 2])
const [phaseRow, body] = splitTop(field, 96, CELL_GAP)
const bodyRows = rowsOf(body, [1, 1, 1, 1.15, 1], CELL_GAP)

const phases: readonly ZoneWishes[] = [
  { key: 'aware', color: 'teal', title: both('Bemerken', 'Notice') },
  { key: 'inform', color: 'teal', title: both('Informieren', 'Find out') },
  { key: 'decide', color: 'teal', title: both('Entscheiden', 'Decide') },
  { key: 'take-part', color: 'teal', title: both('Mitmachen', 'Take part') },
  { key: 'stay', color: 'teal', title: both('Dabeibleiben', 'Stay') },
  { key: 'tell', color: 'teal', title: both('Weitersagen', 'Tell others') },
]

const aspects: readonly ZoneWishes[] = [
  {
    key: 'actions',
    color: 'blue',
    title: both('Handlungen', 'Actions'),
    prompt: both('Was tut die Person?', 'What do they do?'),
  },
  {
    key: 'contacts',
    color: 'violet',
    title: both('Kontaktpunkte', 'Touchpoints'),
    prompt: both('Womit, mit wem hat sie zu tun?', 'What and whom do they meet?'),
  },
  {
    key: 'thoughts',
    color: 'sand',
    title: both('Gedanken', 'Thoughts'),
    prompt: both('Was fragt sie sich?', 'What do they wonder?'),
  },
  {
    key: 'feelings',
    color: 'rose',
    title: both('Gefühle', 'Feelings'),
    prompt: both('Kurve zeichnen oder Zettel legen', 'Draw a curve or place notes'),
  },
  {
    key: 'chances',
    color: 'green',
    title: both('Chancen', 'Opportunities'),
    prompt: both('Was können wir besser machen?', 'What can we do better?'),
  },
]

function phaseHeads(): TemplateZone[] {
  const [, heads] = splitLeft(phaseRow, LABEL, CELL_GAP)
  return zones(columnsOf(heads, phases.length, CELL_GAP), 'header', phases)
}

function aspectRow(row: Box, aspect: ZoneWishes): TemplateZone[] {
  const [label, rest] = splitLeft(row, LABEL, CELL_GAP)
  const { key, color } = aspect
  const fields =
    key === 'feelings'
      ? [zone(rest, 'curve', { key: 'feelings-curve', color })]
      : columnsOf(rest, phases.length, CELL_GAP).map((box, i) => cell(box, { key: `${key}-${i + 1}`, color }))
  return [header(label, aspect), ...fields]
}

export const customerJourney: Template = {
  id: 'customer-journey',
  title: both('Nutzungsreise (Journey Map)', 'Customer journey'),
  purpose: both(
    'Der Weg einer Person durch euer Angebot, mit seinen Höhen, Tiefen und Chancen.',
    'One person’s way through your offer, with its highs, lows and opportunities.',
  ),
  whenToUse: both(
    'Wenn ihr ein Angebot verbessern wollt und wissen möchtet, wo Menschen abspringen.',
    'When you want to improve an offer and see where people drop out.',
  ),
  minutes: { from: 45, to: 90 },
  groupSize: { from: 2, to: 8 },
  phases: ['understand'],
  mode: 'open',
  say: both(
    'Wir gehen jetzt den Weg einer Person mit, vom ersten Hören bis zum Weitererzählen. Fangt in der Mitte an, beim Mitmachen, und arbeitet euch nach beiden Seiten vor. Zum Schluss zeichnen wir die Gefühlskurve; an den Tälern liegen unsere besten Chancen.',
    'We now walk along with one person, from first hearing about us to telling others. Start in the middle, where they take part, and work towards both ends. At the end we draw the curve of feelings; our best opportunities lie in the valleys.',
  ),
  rules: {
    de: [
      'Keine Reise ohne Person: zuerst oben eintragen, wer unterwegs ist',
      'Mit den mittleren Schritten anfangen',
      'Beschreiben, was heute ist, nicht was sein sollte',
      'Chancen erst sammeln, wenn die Reise steht',
    ],
    en: [
      'No journey without a person: first say above who is travelling',
      'Start with the steps in the middle',
      'Describe what is today, not what should be',
      'Collect opportunities only once the journey is complete',
    ],
  },
  searchWords: {
    de: ['Customer Journey', 'Nutzerreise', 'Kundenreise', 'Weg', 'Ablauf', 'Touchpoints', 'Erlebnis'],
    en: ['user journey', 'experience', 'path', 'service', 'emotions'],
  },
  zones: [
    ...zones(headBoxes, 'card', [
      {
        key: 'actor',
        color: 'violet',
        title: both('Wer ist unterwegs?', 'Who is travelling?'),
        prompt: both('Eine Person mit Namen.', 'One person with a name.'),
      },
      {
        key: 'scenario',
        color: 'violet',
        title: both('Worum geht es ihr, was erwartet sie?', 'What do they want, what do they expect?'),
        prompt: both('Anlass, Wunsch, Vorwissen.', 'Occasion, wish, what they know already.'),
      },
    ]),
    ...phaseHeads(),
    ...aspects.flatMap((aspect, i) => aspectRow(boxAt(bodyRows, i), aspect)),
  ],
}
