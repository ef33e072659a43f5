import { type Box, CELL_GAP, gridOf, SHEET, splitBottom, splitTop } from './layout/box.ts'
import { banner, both, boxAt, cell, zone } from './layout/zones.ts'
import type { Localized, Template, TemplateZone } from './template.ts'

const [top, field] = splitTop({ ...SHEET, h: 1900 }, 180)
const boxes = gridOf(field, 3, 2)

interface Scene {
  title: Localized
  prompt: Localized
}

const scenes: readonly Scene[] = [
  {
    title: both('Vorher', 'Before'),
    prompt: both('Wo ist die Person, was fehlt ihr?', 'Where are they, what is missing?'),
  },
  {
    title: both('Davon hören', 'Hearing of it'),
    prompt: both('Wie erfährt sie von eurer Idee?', 'How do they hear of your idea?'),
  },
  {
    title: both('Erster Kontakt', 'First contact'),
    prompt: both('Was passiert, wer ist da?', 'What happens, who is there?'),
  },
  {
    title: both('Mittendrin', 'In the middle of it'),
    prompt: both('Was tut sie jetzt?', 'What are they doing now?'),
  },
  {
    title: both('Schönster Moment', 'Best moment'),
    prompt: both('Was begeistert sie?', 'What delights them?'),
  },
  {
    title: both('Nachher', 'Afterwards'),
    prompt: both('Was ist jetzt anders?', 'What is different now?'),
  },
]

function scene(box: Box, { title, prompt }: Scene, i: number): TemplateZone[] {
  const [caption, picture] = splitBottom(box, 236, CELL_GAP)
  return [
    cell(picture, { key: `scene-${i + 1}`, color: 'violet', badge: `${i + 1}`, title }),
    zone(caption, 'card', { key: `caption-${i + 1}`, color: 'violet', prompt }),
  ]
}

export const storyboard: Template = {
  id: 'storyboard',
  title: both('Storyboard', 'Storyboard'),
  purpose: both(
    'Eure Idee als Bildergeschichte, die andere sofort verstehen.',
    'Your idea as a picture story that others understand at once.',
  ),
  whenToUse: both(
    'Wenn ihr eine Idee ausgewählt habt und zeigen wollt, wie sie sich anfühlt.',
    'When you have chosen an idea and want to show what it feels like.',
  ),
  minutes: { from: 20, to: 45 },
  groupSize: { from: 1, to: 8 },
  phases: ['prototype'],
  mode: 'open',
  say: both(
    'Wir machen aus unserer Idee eine Bildergeschichte mit sechs Bildern. Strichfiguren genügen völlig; auch Fotos oder Zettel sind erlaubt. Beginnt mit dem letzten Bild: Was ist für unsere Person am Ende anders?',
    'We turn our idea into a picture story with six pictures. Stick figures are quite enough; photos or notes are fine too. Begin with the last picture: what is different for our person in the end?',
  ),
  rules: {
    de: [
      'Zeichnen heißt zeigen, nicht glänzen',
      'Unsere Person ist in jedem Bild zu sehen',
      'Ein Bild, ein Moment, ein Satz',
      'Erst grob alle sechs, dann die Einzelheiten',
    ],
    en: [
      'Drawing is for showing, not for shining',
      'Our person is in every picture',
      'One picture, one moment, one sentence',
      'All six roughly first, details later',
    ],
  },
  searchWords: {
    de: ['Prototyp', 'Bildergeschichte', 'Comic', 'Szenen', 'Geschichte', 'Zeichnen'],
    en: ['prototype', 'comic', 'scenes', 'story', 'sketch'],
  },
  zones: [
    banner(top, {
      key: 'title',
      color: 'violet',
      title: both('Titel unserer Geschichte', 'Title of our story'),
      prompt: both(
        'Wie heißt die Idee, und für wen ist sie?',
        'What is the idea called, and whom is it for?',
      ),
    }),
    ...scenes.flatMap((each, i) => scene(boxAt(boxes, i), each, i)),
  ],
}
