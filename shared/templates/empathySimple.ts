import { gridOf, SHEET, splitLeft, splitTop } from './layout/box.ts'
import { both, card, zone, zones } from './layout/zones.ts'
import type { Template } from './template.ts'

const [top, field] = splitTop({ ...SHEET, h: 1900 }, 320)
const [picture, person] = splitLeft(top, 320)

export const empathySimple: Template = {
  id: 'empathy-simple',
  title: both('Empathie in vier Feldern', 'Simple empathy map'),
  purpose: both(
    'Ein gemeinsames Bild davon, was eine Person sagt, denkt, tut und fühlt.',
    'A shared picture of what one person says, thinks, does and feels.',
  ),
  whenToUse: both(
    'Wenn wenig Zeit ist oder eure Gruppe zum ersten Mal mit einer Empathie-Karte arbeitet.',
    'When time is short or your group uses an empathy map for the first time.',
  ),
  minutes: { from: 15, to: 30 },
  groupSize: { from: 3, to: 12 },
  phases: ['understand'],
  mode: 'private',
  say: both(
    'Denkt an eine bestimmte Person, für die wir etwas verbessern wollen, am besten an eine, die ihr kennt. Schreibt still auf, was sie sagt und tut, und dann, was sie dabei denkt und fühlt. Wenn ihr etwas nur vermutet, setzt ein Fragezeichen dahinter.',
    'Think of one particular person for whom we want to improve something, ideally someone you know. Write silently what they say and do, and then what they think and feel meanwhile. If you are only guessing, add a question mark.',
  ),
  rules: {
    de: [
      'Eine Beobachtung pro Zettel',
      'Oben steht, was man sehen und hören kann, unten, was dahintersteckt',
      'Vermutungen bekommen ein „?“',
      'Echte Sätze sind besser als Schlagworte',
    ],
    en: [
      'One observation per note',
      'Above what can be seen and heard, below what lies behind it',
      'Guesses get a “?”',
      'Real sentences beat buzzwords',
    ],
  },
  searchWords: {
    de: ['Empathie-Karte', 'Empathy Map', 'Zielgruppe', 'Einfühlen', 'Perspektive', 'vier Felder'],
    en: ['four quadrants', 'target group', 'perspective', 'says thinks does feels'],
  },
  zones: [
    zone(picture, 'portrait', { key: 'picture', color: 'violet' }),
    card(person, {
      key: 'person',
      color: 'violet',
      title: both('Wer ist die Person?', 'Who is it about?'),
      prompt: both(
        'Name, Alter, Alltag: In welcher Situation treffen wir sie?',
        'Name, age, daily life: in which situation do we meet them?',
      ),
    }),
    ...zones(gridOf(field, 2, 2), 'card', [
      {
        key: 'says',
        color: 'blue',
        title: both('Was sagt sie?', 'What do they say?'),
        prompt: both('Sätze, die wir gehört haben.', 'Sentences we have heard.'),
      },
      {
        key: 'does',
        color: 'teal',
        title: both('Was tut sie?', 'What do they do?'),
        prompt: both(
          'Was lässt sich beobachten? Was lässt sie bleiben?',
          'What can be observed? What do they leave undone?',
        ),
      },
      {
        key: 'thinks',
        color: 'sand',
        title: both('Was denkt sie?', 'What do they think?'),
        prompt: both(
          'Was geht ihr durch den Kopf, ohne dass sie es sagt?',
          'What is on their mind that they don’t say?',
        ),
      },
      {
        key: 'feels',
        color: 'rose',
        title: both('Was fühlt sie?', 'What do they feel?'),
        prompt: both('Was freut, ärgert, ängstigt sie?', 'What makes them glad, angry, afraid?'),
      },
    ]),
  ],
}
