import { CELL_GAP, gridOf, SHEET, splitLeft, splitRight, splitTop } from './layout/box.ts'
import { banner, both, card, plain, zones } from './layout/zones.ts'
import type { Template } from './template.ts'

const [top, body] = splitTop({ ...SHEET, h: 1900 }, 220)
const [left, rest] = splitLeft(body, 760)
const [right, gallery] = splitRight(rest, 696)
const [hintBox, sheet] = splitTop(left, 200)
/** On one line with the titles of the cards beside it. */
const hint = { ...hintBox, y: hintBox.y + 26, h: hintBox.h - 26 }

export const crazyEights: Template = {
  id: 'crazy-8s',
  title: both('Crazy 8s', 'Crazy 8s'),
  purpose: both(
    'Acht gezeichnete Ideen pro Person in acht Minuten.',
    'Eight sketched ideas per person in eight minutes.',
  ),
  whenToUse: both(
    'Wenn die ersten Ideen zu brav sind oder ihr von Worten zu Bildern kommen wollt.',
    'When the first ideas are too tame, or to get from words to pictures.',
  ),
  minutes: { from: 15, to: 30 },
  groupSize: { from: 2, to: 12 },
  phases: ['ideate'],
  mode: 'round',
  say: both(
    'Nehmt ein Blatt Papier und faltet es dreimal, dann habt ihr acht Felder. Für jedes Feld habt ihr eine Minute: eine Idee, schnell gezeichnet, Strichfiguren genügen. Danach fotografiert ihr das Blatt und zieht das Bild hier in die Galerie.',
    'Take a sheet of paper and fold it three times, so that you have eight fields. You have one minute per field: one idea, quickly sketched, stick figures will do. Then take a photo and drag it into the gallery here.',
  ),
  rules: {
    de: [
      'Allein und still',
      'Acht verschiedene Ideen, nicht acht Fassungen einer Idee',
      'Zeichnen, nur wenige Wörter',
      'Bei jedem Signal zum nächsten Feld, auch wenn das alte noch nicht fertig ist',
    ],
    en: [
      'Alone and in silence',
      'Eight different ideas, not eight versions of one',
      'Sketch, with few words',
      'Move on at every signal, even if the last field is not finished',
    ],
  },
  credit: both(
    'Bekannt durch den Design Sprint von Google Ventures',
    'Known from the Google Ventures design sprint',
  ),
  searchWords: {
    de: ['Crazy 8', 'Crazy Eights', 'Verrückte Acht', 'Skizzen', 'Zeichnen', 'Sprint'],
    en: ['crazy eights', 'sketch', 'draw', 'sprint'],
  },
  zones: [
    banner(top, {
      key: 'question',
      color: 'teal',
      title: both('Wie könnten wir …?', 'How might we …?'),
      prompt: both('Acht Antworten in acht Minuten.', 'Eight answers in eight minutes.'),
      takesQuestion: true,
    }),
    plain(hint, {
      key: 'hint',
      color: 'grey',
      title: both('So sieht dein Blatt aus', 'What your sheet looks like'),
      prompt: both(
        'Ein Feld pro Minute, auf Papier oder hier.',
        'One field a minute, on paper or right here.',
      ),
    }),
    ...zones(
      gridOf(sheet, 2, 4, CELL_GAP),
      'cell',
      Array.from({ length: 8 }, (_, i) => ({
        key: `panel-${i + 1}`,
        color: 'teal' as const,
        badge: `${i + 1}`,
      })),
    ),
    card(gallery, {
      key: 'gallery',
      color: 'sand',
      title: both('Galerie', 'Gallery'),
      prompt: both(
        'Fotos eurer Blätter hierher ziehen. Jede Person stellt ihre liebste Skizze vor, je eine Minute.',
        'Drag photos of your sheets here. Everyone presents a favourite sketch, one minute each.',
      ),
    }),
    card(right, {
      key: 'favourites',
      color: 'green',
      title: both('Das nehmen wir mit', 'What we take away'),
      prompt: both(
        'Schreibt die stärksten Ideen auf Zettel, eine pro Zettel.',
        'Write the strongest ideas on notes, one per note.',
      ),
    }),
  ],
}
