import type { ZoneColor } from '../board/zoneShape.ts'
import { type Box, gridOf, rowsOf, SHEET, splitRight } from './layout/box.ts'
import { rulesText } from './layout/rulesText.ts'
import { both, boxAt, card, zone } from './layout/zones.ts'
import type { Template, TemplateZone } from './template.ts'

/** 9 x 9 cells, each with room for one note; the blocks stand one gap apart, their cells a third of it. */
const CELL = 208
const INNER_GAP = 8
const BLOCK = 3 * CELL + 2 * INNER_GAP
const SIDE = 3 * BLOCK + 2 * 24

const [blossom, left] = splitRight({ ...SHEET, h: SIDE }, SIDE)
const leftRows = rowsOf(left, [3, 3, 4])

const letters = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H'] as const
const colors: readonly ZoneColor[] = ['yellow', 'blue', 'green', 'rose', 'violet', 'sand', 'grey', 'teal']
/** Where the petals lie in a grid of nine, the middle left out. */
const AROUND = [0, 1, 2, 3, 5, 6, 7, 8] as const
const MIDDLE = 4

function middleBlock(box: Box): TemplateZone[] {
  const cells = gridOf(box, 3, 3, INNER_GAP)
  const themes = letters.map((letter, i) =>
    zone(boxAt(cells, AROUND[i] ?? 0), 'card', {
      key: `theme-${letter}`,
      color: colors[i] ?? 'sand',
      badge: letter,
    }),
  )
  const core = zone(boxAt(cells, MIDDLE), 'banner', {
    key: 'core',
    color: 'teal',
    title: both('Kern', 'Core'),
  })
  return [core, ...themes]
}

function petalBlock(box: Box, letter: string, color: ZoneColor): TemplateZone[] {
  return gridOf(box, 3, 3, INNER_GAP).map((place, i) =>
    i === MIDDLE
      ? zone(place, 'card', { key: `core-${letter}`, color, badge: letter })
      : zone(place, 'cell', { key: `petal-${letter}-${i}`, color }),
  )
}

const blocks = gridOf(blossom, 3, 3)

const rules = {
  de: [
    'Zuerst der Kern in der Mitte',
    'Dann alle acht Themen A bis H darum herum',
    'Jedes Thema wandert in die Mitte seines Blocks',
    'Zum Schluss acht Ideen zu jedem Thema, eine pro Feld',
  ],
  en: [
    'First the core in the middle',
    'Then all eight themes A to H around it',
    'Each theme moves into the middle of its block',
    'Finally eight ideas per theme, one per field',
  ],
} as const

export const lotusBlossom: Template = {
  id: 'lotus-blossom',
  title: both('Lotusblüte', 'Lotus blossom'),
  purpose: both(
    'Ein Thema, aufgefächert in acht Themen und bis zu 64 Ideen.',
    'One topic, unfolded into eight themes and up to 64 ideas.',
  ),
  whenToUse: both(
    'Wenn ein Thema groß ist und ihr es gründlich ausleuchten wollt.',
    'When a topic is large and you want to explore it thoroughly.',
  ),
  minutes: { from: 30, to: 60 },
  groupSize: { from: 2, to: 30 },
  phases: ['ideate'],
  mode: 'open',
  say: both(
    'In die Mitte kommt unser Thema, darum herum acht Aspekte von A bis H. Jeder Aspekt wird zum Kern eines eigenen Blocks, um den wieder acht Ideen wachsen. Teilt euch auf die Blöcke auf; wenn ein Block stockt, geht weiter zum nächsten.',
    'Our topic goes into the middle, with eight aspects from A to H around it. Each aspect becomes the core of its own block, around which eight ideas grow again. Spread over the blocks; when one gets stuck, move on to the next.',
  ),
  rules,
  credit: both('Nach Yasuo Matsumura', 'After Yasuo Matsumura'),
  searchWords: {
    de: ['Lotus', 'MY-Methode', 'Blüte', '64 Ideen', 'Auffächern', 'Matsumura'],
    en: ['lotus', 'MY method', 'petals', '64 ideas', 'Matsumura'],
  },
  zones: [
    card(boxAt(leftRows, 0), {
      key: 'question',
      color: 'teal',
      title: both('Unser Thema', 'Our topic'),
      prompt: both(
        'Worum geht es? Ein Zettel davon kommt in den Kern.',
        'What is it about? A note of it goes into the core.',
      ),
      takesQuestion: true,
    }),
    card(boxAt(leftRows, 1), {
      key: 'rules',
      color: 'grey',
      title: both('So geht es', 'How it works'),
      prompt: rulesText(rules),
    }),
    card(boxAt(leftRows, 2), {
      key: 'best',
      color: 'green',
      title: both('Unsere Lieblinge', 'Our favourites'),
      prompt: both('Welche Ideen blühen?', 'Which ideas blossom?'),
    }),
    ...middleBlock(boxAt(blocks, MIDDLE)),
    ...letters.flatMap((letter, i) => petalBlock(boxAt(blocks, AROUND[i] ?? 0), letter, colors[i] ?? 'sand')),
  ],
}
