import { columnsOf, SHEET, splitBottom } from './layout/box.ts'
import { banner, both, zones } from './layout/zones.ts'
import type { Template } from './template.ts'

const [bottom, field] = splitBottom({ ...SHEET, h: 1900 }, 380)

export const pointOfView: Template = {
  id: 'point-of-view',
  title: both('Sichtweise (Point of View)', 'Point of view'),
  purpose: both(
    'Ein Satz, der sagt, für wen ihr was lösen wollt und warum.',
    'One sentence that says for whom you want to solve what, and why.',
  ),
  whenToUse: both(
    'Wenn ihr genug über eure Person wisst und euch vor der Ideensuche festlegen wollt.',
    'When you know enough about your person and want to commit before looking for ideas.',
  ),
  minutes: { from: 10, to: 20 },
  groupSize: { from: 2, to: 10 },
  phases: ['define'],
  mode: 'private',
  say: both(
    'Wir verdichten jetzt, was wir verstanden haben, zu einem Satz. Sammelt zuerst still für sich in den drei Feldern: wer, braucht was, und warum eigentlich. Danach setzen wir gemeinsam unten einen Satz zusammen, bei dem alle nicken.',
    'We now condense what we have understood into one sentence. First collect silently in the three fields: who, needs what, and why really. Then together we build one sentence at the bottom that makes everyone nod.',
  ),
  rules: {
    de: [
      'Ein Bedürfnis ist ein Verb: „sich zugehörig fühlen“, nicht „eine App“',
      'Das „weil“ darf überraschen',
      'Keine Lösung im Satz',
      'Eng genug, um anzufangen, weit genug für viele Ideen',
    ],
    en: [
      'A need is a verb: “to feel part of it”, not “an app”',
      'The “because” may be surprising',
      'No solution in the sentence',
      'Narrow enough to start, wide enough for many ideas',
    ],
  },
  searchWords: {
    de: ['Standpunkt', 'POV', 'Problem', 'Fokus', 'Bedürfnis', 'Erkenntnis', 'Definieren'],
    en: ['POV', 'problem statement', 'focus', 'need', 'insight'],
  },
  zones: [
    ...zones(columnsOf(field, 3), 'card', [
      {
        key: 'who',
        color: 'violet',
        badge: '1',
        title: both('Wer …', 'Who …'),
        prompt: both(
          'Zum Beispiel: Lena, 14, neugierig, aber allein unter Jungs',
          'For example: Lena, 14, curious, but alone among boys',
        ),
      },
      {
        key: 'needs',
        color: 'green',
        badge: '2',
        title: both('… braucht …', '… needs to …'),
        prompt: both(
          'Zum Beispiel: sich in der Technik-AG zugehörig fühlen',
          'For example: feel part of the engineering club',
        ),
      },
      {
        key: 'because',
        color: 'yellow',
        badge: '3',
        title: both('… weil …', '… because …'),
        prompt: both(
          'Zum Beispiel: sie bleibt, wo Freundinnen sind, nicht wo Geräte sind',
          'For example: she stays where friends are, not where gadgets are',
        ),
      },
    ]),
    banner(bottom, {
      key: 'sentence',
      color: 'teal',
      title: both('Unser Satz: … braucht …, weil …', 'Our sentence: … needs to … because …'),
      prompt: both(
        'Schreibt ihn auf einen Zettel und legt ihn hierher. Lest ihn laut vor: Stimmt er?',
        'Write it on a note and put it here. Read it aloud: is it true?',
      ),
    }),
  ],
}
