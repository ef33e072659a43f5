import { SHEET, splitRight } from './layout/box.ts'
import { matrix } from './layout/matrix.ts'
import { both, card } from './layout/zones.ts'
import type { Template } from './template.ts'

const [side, field] = splitRight({ ...SHEET, h: 1900 }, 696)

export const stakeholderMatrix: Template = {
  id: 'stakeholder-matrix',
  title: both('Stakeholder-Karte: Matrix', 'Stakeholder map: matrix'),
  purpose: both(
    'Klarheit, um wen ihr euch wie kümmert.',
    'Clarity on whom to give how much of your attention.',
  ),
  whenToUse: both(
    'Wenn ihr eure Beteiligten schon kennt und entscheiden wollt, wie ihr sie einbindet.',
    'When you know who is involved and want to decide how to involve them.',
  ),
  minutes: { from: 20, to: 40 },
  groupSize: { from: 2, to: 10 },
  phases: ['understand'],
  mode: 'open',
  say: both(
    'Wir sortieren jetzt unsere Beteiligten: Je weiter oben, desto mehr Einfluss haben sie, je weiter rechts, desto wichtiger ist ihnen unser Thema. Legt die Zettel zuerst aus dem Gefühl hin. Wo ihr euch uneinig seid, wird es spannend: Darüber reden wir.',
    'We now sort the people involved: the higher up, the more influence they have, the further right, the more our topic matters to them. Place the notes by gut feeling first. Where you disagree it gets interesting: that is what we talk about.',
  ),
  rules: {
    de: [
      'Ein Mensch oder eine Gruppe pro Zettel',
      'Es geht um heute, nicht darum, wie wir es gern hätten',
      'Ein Pfeil zeigt, wohin sich jemand bewegen soll',
    ],
    en: [
      'One person or group per note',
      'It is about today, not about how we would like it to be',
      'An arrow shows where somebody should move',
    ],
  },
  searchWords: {
    de: ['Beteiligte', 'Interessengruppen', 'Einfluss', 'Interesse', 'Macht', 'vier Felder', '2x2'],
    en: ['power', 'influence', 'interest', 'quadrants', '2x2'],
  },
  zones: [
    ...matrix(
      field,
      { title: both('Interesse', 'Interest'), low: both('gering', 'low'), high: both('groß', 'high') },
      { title: both('Einfluss', 'Influence'), low: both('gering', 'low'), high: both('groß', 'high') },
      [
        {
          key: 'satisfy',
          color: 'yellow',
          title: both('Gewinnen', 'Win over'),
          prompt: both(
            'Könnten viel bewegen, wollen aber noch nicht.',
            'Could change a lot, but are not on board yet.',
          ),
        },
        {
          key: 'involve',
          color: 'green',
          title: both('Eng einbinden', 'Involve closely'),
          prompt: both('Mit ihnen gemeinsam planen und entscheiden.', 'Plan and decide together with them.'),
        },
        {
          key: 'watch',
          color: 'grey',
          title: both('Im Blick behalten', 'Keep an eye on'),
          prompt: both('Wenig Aufwand, aber nicht vergessen.', 'Little effort, but don’t forget them.'),
        },
        {
          key: 'inform',
          color: 'blue',
          title: both('Auf dem Laufenden halten', 'Keep informed'),
          prompt: both('Regelmäßig erzählen und zuhören.', 'Tell them regularly, and listen.'),
        },
      ],
    ),
    card(side, {
      key: 'unsorted',
      color: 'sand',
      title: both('Wer gehört dazu?', 'Who belongs here?'),
      prompt: both(
        'Hier zuerst sammeln, dann nach links einsortieren.',
        'Collect here first, then sort into the fields.',
      ),
    }),
  ],
}
