import { columnsOf, SHEET, splitTop } from './layout/box.ts'
import { banner, both, zones } from './layout/zones.ts'
import type { Template } from './template.ts'

const [top, field] = splitTop({ ...SHEET, h: 1900 }, 176)

export const checkIn: Template = {
  id: 'check-in',
  title: both('Ankommen', 'Check-in'),
  purpose: both(
    'Alle sind angekommen, kennen sich ein wenig und haben den ersten Zettel geschrieben.',
    'Everyone has arrived, knows the others a little and has written a first note.',
  ),
  whenToUse: both(
    'Zu Beginn jedes Workshops, auch wenn sich alle schon kennen.',
    'At the start of every workshop, even if everyone knows each other.',
  ),
  minutes: { from: 5, to: 15 },
  groupSize: { from: 2, to: 40 },
  phases: ['arrive'],
  mode: 'open',
  say: both(
    'Schön, dass ihr da seid! Schreibt bitte in jedes der drei Felder einen kurzen Zettel: ein Doppelklick auf die Fläche genügt. Danach stellt sich jede Person in zwei Sätzen vor und zeigt auf einen ihrer Zettel.',
    'Good to have you here! Please write one short note in each of the three fields: a double-click on the board is all it takes. Then each of you says two sentences about yourself and points to one of your notes.',
  ),
  rules: {
    de: [
      'Ein Zettel pro Feld reicht',
      'Alle kommen einmal zu Wort, niemand muss lang reden',
      'Was hier steht, bleibt in dieser Runde',
    ],
    en: [
      'One note per field is enough',
      'Everyone speaks once, nobody has to speak for long',
      'What is written here stays in this group',
    ],
  },
  searchWords: {
    de: ['Begrüßung', 'Kennenlernen', 'Vorstellung', 'Anfang', 'Einstieg', 'Check-in', 'Eisbrecher'],
    en: ['welcome', 'introduction', 'warm-up', 'start', 'icebreaker', 'arrive'],
  },
  zones: [
    banner(top, {
      key: 'welcome',
      color: 'teal',
      title: both('Willkommen!', 'Welcome!'),
      prompt: both(
        'Doppelklick auf die Fläche: ein neuer Zettel. Escape: fertig geschrieben.',
        'Double-click on the board: a new note. Escape: done writing.',
      ),
    }),
    ...zones(columnsOf(field, 3), 'card', [
      {
        key: 'mood',
        color: 'yellow',
        title: both('Wie kommst du heute an?', 'How are you today?'),
        prompt: both(
          'Ein Wort, ein Wetter oder eine kleine Zeichnung.',
          'One word, a kind of weather or a small sketch.',
        ),
      },
      {
        key: 'brings',
        color: 'green',
        title: both('Was bringst du mit?', 'What do you bring with you?'),
        prompt: both(
          'Dein Name, woher du kommst, was du gut kannst oder kennst.',
          'Your name, where you are from, what you know or do well.',
        ),
      },
      {
        key: 'wish',
        color: 'blue',
        title: both('Was soll heute gelingen?', 'What would make today a success?'),
        prompt: both('Wann hat sich die Zeit für dich gelohnt?', 'What do you hope to take home?'),
      },
    ]),
  ],
}
