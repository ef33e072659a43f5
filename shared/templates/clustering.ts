import { gridOf, rowsOf, SHEET, splitLeft } from './layout/box.ts'
import { both, boxAt, card, zones } from './layout/zones.ts'
import type { Template } from './template.ts'

const [left, field] = splitLeft({ ...SHEET, h: 1900 }, 912)
const leftRows = rowsOf(left, [3, 1])
const hint = both('Die Überschrift kommt zuletzt.', 'The heading comes last.')

export const clustering: Template = {
  id: 'clustering',
  title: both('Clustern', 'Clustering'),
  purpose: both(
    'Aus vielen Zetteln werden wenige Gruppen mit klaren Überschriften.',
    'Many notes become a few groups with clear headings.',
  ),
  whenToUse: both(
    'Nach jedem Sammeln, wenn mehr Zettel daliegen, als man überblickt.',
    'After every collection, when there are more notes than anyone can take in.',
  ),
  minutes: { from: 10, to: 30 },
  groupSize: { from: 2, to: 12 },
  phases: ['define', 'ideate'],
  mode: 'open',
  say: both(
    'Wir bringen jetzt Ordnung in unsere Zettel, und zwar ohne zu reden. Legt zusammen, was für euch zusammengehört; alle dürfen alles verschieben. Wenn sich nichts mehr bewegt, sprechen wir und finden für jede Gruppe eine Überschrift.',
    'We now bring order to our notes, and we do it without talking. Put together what belongs together for you; everyone may move everything. Once nothing moves any more we talk and find a heading for each group.',
  ),
  rules: {
    de: [
      'Still sortieren, erst danach reden',
      'Passt ein Zettel zweimal, wird er kopiert',
      'Einzelne dürfen einzeln bleiben',
      'Die Überschrift zuletzt, als ganzer Gedanke statt als Schlagwort',
    ],
    en: [
      'Sort in silence, talk afterwards',
      'If a note fits twice, copy it',
      'Single notes may stay single',
      'Headings last, as a whole thought rather than a keyword',
    ],
  },
  credit: both(
    'Nach der KJ-Methode von Jiro Kawakita (Affinitätsdiagramm)',
    'After the KJ method by Jiro Kawakita (affinity diagram)',
  ),
  searchWords: {
    de: ['Gruppieren', 'Sortieren', 'Ordnen', 'Affinitätsdiagramm', 'KJ', 'Themen', 'Auswerten'],
    en: ['affinity', 'group', 'sort', 'themes', 'KJ'],
  },
  zones: [
    card(boxAt(leftRows, 0), {
      key: 'unsorted',
      color: 'sand',
      title: both('Noch unsortiert', 'Not sorted yet'),
      prompt: both(
        'Hier liegen die Zettel aus dem letzten Schritt.',
        'The notes from the last step lie here.',
      ),
    }),
    card(boxAt(leftRows, 1), {
      key: 'singles',
      color: 'grey',
      title: both('Einzelstücke', 'Singles'),
      prompt: both('Passt nirgends und ist trotzdem gut.', 'Fits nowhere, but is good all the same.'),
    }),
    ...zones(gridOf(field, 3, 2), 'card', [
      { key: 'group-a', color: 'teal', title: both('Gruppe A', 'Group A'), prompt: hint },
      { key: 'group-b', color: 'blue', title: both('Gruppe B', 'Group B'), prompt: hint },
      { key: 'group-c', color: 'violet', title: both('Gruppe C', 'Group C'), prompt: hint },
      { key: 'group-d', color: 'green', title: both('Gruppe D', 'Group D'), prompt: hint },
      { key: 'group-e', color: 'yellow', title: both('Gruppe E', 'Group E'), prompt: hint },
      { key: 'group-f', color: 'rose', title: both('Gruppe F', 'Group F'), prompt: hint },
    ]),
  ],
}
