import { gridOf, SHEET } from './layout/box.ts'
import { both, zones } from './layout/zones.ts'
import type { Template } from './template.ts'

const hint = both('Oben hin: eine Frage oder ein Aspekt.', 'At the top: a question or an aspect.')

export const brainwalking: Template = {
  id: 'brainwalking',
  title: both('Brainwalking', 'Brainwalking'),
  purpose: both(
    'Ideen zu mehreren Fragen, zu denen alle etwas beigetragen haben.',
    'Ideas for several questions, with something from everyone.',
  ),
  whenToUse: both(
    'Wenn euer Thema mehrere Seiten hat oder die Gruppe groß ist.',
    'When your topic has several sides or the group is large.',
  ),
  minutes: { from: 20, to: 30 },
  groupSize: { from: 4, to: 30 },
  phases: ['ideate'],
  mode: 'round',
  say: both(
    'Vor euch hängen sechs Plakate. Teilt euch auf, je zwei bis fünf Personen pro Plakat, und schreibt drei Minuten lang Ideen dazu. Beim Signal wandert ihr im Uhrzeigersinn weiter, lest, was da hängt, und ergänzt es, bis ihr wieder am Anfang seid.',
    'There are six posters in front of you. Split up, two to five people per poster, and write ideas for three minutes. At the signal you move on clockwise, read what is there and add to it, until you are back where you started.',
  ),
  rules: {
    de: [
      'Erst lesen, dann ergänzen',
      'Still schreiben, der Austausch kommt am Ende',
      'Nichts durchstreichen, nur weiterdenken',
      'Zum Schluss am ersten Plakat: die besten Ideen markieren',
    ],
    en: [
      'Read first, then add',
      'Write in silence, talk at the end',
      'Don’t cross out, think on',
      'Finally, back at your first poster: mark the best ideas',
    ],
  },
  credit: both('Nach Bryan Mattimore', 'After Bryan Mattimore'),
  searchWords: {
    de: ['Plakate', 'Ideenwanderung', 'Stationen', 'Galerie', 'Rundgang', 'Mattimore'],
    en: ['posters', 'stations', 'gallery walk', 'rotate', 'Mattimore'],
  },
  zones: zones(gridOf({ ...SHEET, h: 1900 }, 3, 2), 'card', [
    { key: 'poster-1', color: 'yellow', badge: '1', title: both('Plakat 1', 'Poster 1'), prompt: hint },
    { key: 'poster-2', color: 'teal', badge: '2', title: both('Plakat 2', 'Poster 2'), prompt: hint },
    { key: 'poster-3', color: 'blue', badge: '3', title: both('Plakat 3', 'Poster 3'), prompt: hint },
    { key: 'poster-6', color: 'rose', badge: '6', title: both('Plakat 6', 'Poster 6'), prompt: hint },
    { key: 'poster-5', color: 'violet', badge: '5', title: both('Plakat 5', 'Poster 5'), prompt: hint },
    { key: 'poster-4', color: 'green', badge: '4', title: both('Plakat 4', 'Poster 4'), prompt: hint },
  ]),
}
