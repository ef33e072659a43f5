import { GAP, gridOf, rowsOf, SHEET, splitLeft, splitTop } from './layout/box.ts'
import { banner, both, boxAt, card, zone, zones } from './layout/zones.ts'
import type { Template } from './template.ts'

const [left, right] = splitLeft({ ...SHEET, h: 1900 }, 800)
const [quote, field] = splitTop(right, 240)
const fieldRows = rowsOf(field, 2)
/** Ends where the first row beside it ends. */
const [picture, profile] = splitTop(left, quote.h + GAP + boxAt(fieldRows, 0).h)

export const persona: Template = {
  id: 'persona',
  title: both('Persona', 'Persona'),
  purpose: both(
    'Eine erfundene, aber glaubwürdige Person, an die alle beim Weiterarbeiten denken.',
    'An invented but believable person whom everyone keeps in mind from now on.',
  ),
  whenToUse: both(
    'Wenn ihr Gespräche oder Erfahrungen gesammelt habt und sie zu einem Menschen verdichten wollt.',
    'When you have gathered talks or experience and want to condense them into one human being.',
  ),
  minutes: { from: 20, to: 45 },
  groupSize: { from: 2, to: 8 },
  phases: ['understand'],
  mode: 'open',
  say: both(
    'Wir erfinden jetzt eine Person, die es genau so geben könnte. Gebt ihr einen Namen und ein Gesicht: Zeichnet ruhig, es muss nicht schön sein. Füllt dann die Felder mit dem, was ihr aus echten Begegnungen wisst.',
    'We now invent a person who could well exist. Give them a name and a face: do draw, it need not be pretty. Then fill the fields with what you know from real encounters.',
  ),
  rules: {
    de: [
      'Erfunden ist nur die Person, nicht das, was sie ausmacht',
      'Konkret statt durchschnittlich: ein Mensch, keine Statistik',
      'Keine Klischees: Würdet ihr sie der Person so vorlesen?',
      'Zeichnen zählt so viel wie Schreiben',
    ],
    en: [
      'Only the person is invented, not what makes them who they are',
      'Particular, not average: a human being, no statistics',
      'No clichés: would you read this out to that person?',
      'Drawing counts as much as writing',
    ],
  },
  searchWords: {
    de: ['Zielgruppe', 'Steckbrief', 'Nutzende', 'Figur', 'Profil'],
    en: ['target group', 'user', 'profile', 'character'],
  },
  zones: [
    zone(picture, 'portrait', {
      key: 'picture',
      color: 'violet',
      title: both('So sieht sie aus', 'What they look like'),
    }),
    card(profile, {
      key: 'profile',
      color: 'violet',
      title: both('Steckbrief', 'Profile'),
      prompt: both(
        'Name, Alter, Wohnort, Familie, Schule oder Beruf.',
        'Name, age, place, family, school or job.',
      ),
    }),
    banner(quote, {
      key: 'quote',
      color: 'violet',
      title: both('„Ein Satz, den sie oft sagt“', '“A sentence they often say”'),
      prompt: both('Legt einen Zettel mit dem Satz hierher.', 'Put a note with that sentence here.'),
    }),
    ...zones(gridOf(field, 3, 2), 'card', [
      {
        key: 'goals',
        color: 'green',
        title: both('Was will sie?', 'What do they want?'),
        prompt: both('Ziele, Bedürfnisse, Träume.', 'Goals, needs, dreams.'),
      },
      {
        key: 'frustrations',
        color: 'rose',
        title: both('Was stört sie?', 'What bothers them?'),
        prompt: both('Hürden, Ärger, Sorgen.', 'Hurdles, annoyances, worries.'),
      },
      {
        key: 'everyday',
        color: 'blue',
        title: both('Wie lebt sie?', 'How do they live?'),
        prompt: both('Alltag, Gewohnheiten, Vorlieben.', 'Daily life, habits, likes.'),
      },
      {
        key: 'today',
        color: 'sand',
        title: both('Wie hilft sie sich heute?', 'How do they cope today?'),
        prompt: both('Was nutzt sie schon, wen fragt sie?', 'What do they use, whom do they ask?'),
      },
      {
        key: 'reach',
        color: 'teal',
        title: both('Wo erreicht man sie?', 'Where do we reach them?'),
        prompt: both('Orte, Medien, Menschen, denen sie vertraut.', 'Places, media, people they trust.'),
      },
      {
        key: 'unknown',
        color: 'grey',
        title: both('Was wissen wir nicht?', 'What don’t we know?'),
        prompt: both('Wen könnten wir danach fragen?', 'Whom could we ask?'),
      },
    ]),
  ],
}
