import { rowsOf, SHEET, splitRight } from './layout/box.ts'
import { rings } from './layout/rings.ts'
import { both, boxAt, card } from './layout/zones.ts'
import type { Template } from './template.ts'

const [side, field] = splitRight({ ...SHEET, h: 1900 }, 696)
const sideRows = rowsOf(side, [2, 3])

export const stakeholderRings: Template = {
  id: 'stakeholder-rings',
  title: both('Stakeholder-Karte: Ringe', 'Stakeholder map: rings'),
  purpose: both(
    'Ein Überblick, wer mit eurem Vorhaben zu tun hat und wie nah.',
    'An overview of who has to do with your project, and how closely.',
  ),
  whenToUse: both(
    'Ganz am Anfang, damit ihr niemanden vergesst.',
    'Right at the start, so that you forget nobody.',
  ),
  minutes: { from: 15, to: 30 },
  groupSize: { from: 2, to: 12 },
  phases: ['understand'],
  mode: 'open',
  say: both(
    'Wer hat mit unserem Thema zu tun? Schreibt für jede Person oder Gruppe einen Zettel und legt ihn umso weiter nach innen, je stärker sie betroffen ist. Wenn ihr unsicher seid, legt ihn erst einmal rechts ab.',
    'Who has to do with our topic? Write a note for every person or group and place it the closer to the middle, the more it concerns them. If you are unsure, put it on the right for now.',
  ),
  rules: {
    de: [
      'Ein Mensch oder eine Gruppe pro Zettel',
      'Menschen, keine Abteilungen: „Frau Yilmaz, Schulleitung“ statt „die Schule“',
      'Farben nutzen: Grün unterstützt uns, Rot ist kritisch',
      'Auch die Stillen: Wer fehlt am Tisch?',
    ],
    en: [
      'One person or group per note',
      'People, not departments: “Ms Yilmaz, head of school” rather than “the school”',
      'Use colours: green supports us, red is critical',
      'Think of the quiet ones: who is missing at the table?',
    ],
  },
  searchWords: {
    de: ['Beteiligte', 'Interessengruppen', 'Akteure', 'Netzwerk', 'Umfeld', 'Kreise', 'Zwiebel'],
    en: ['actors', 'parties', 'network', 'circles', 'onion'],
  },
  zones: [
    ...rings(field, [
      {
        key: 'around',
        color: 'blue',
        title: both('Im Umfeld', 'Further out'),
        prompt: both('Wer hat Einfluss oder schaut zu?', 'Who has influence or looks on?'),
      },
      {
        key: 'near',
        color: 'teal',
        title: both('Nah dran', 'Close by'),
        prompt: both('Wer arbeitet mit oder entscheidet mit?', 'Who takes part or has a say?'),
      },
      {
        key: 'inside',
        color: 'yellow',
        title: both('Mittendrin', 'In the middle'),
        prompt: both('Wen betrifft es selbst?', 'Whom does it concern directly?'),
      },
    ]),
    card(boxAt(sideRows, 0), {
      key: 'topic',
      color: 'violet',
      title: both('Unser Vorhaben', 'Our project'),
      prompt: both('Worum geht es? Ein Satz auf einem Zettel.', 'What is it about? One sentence on a note.'),
    }),
    card(boxAt(sideRows, 1), {
      key: 'unsorted',
      color: 'grey',
      title: both('Noch offen', 'Not placed yet'),
      prompt: both(
        'Wir wissen noch nicht, wie nah sie sind. Wen fragen wir?',
        'We don’t know yet how close they are. Whom do we ask?',
      ),
    }),
  ],
}
