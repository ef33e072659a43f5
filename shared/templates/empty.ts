import type { Template } from './template.ts'

export const empty: Template = {
  id: 'empty',
  title: { de: 'Leeres Board', en: 'Empty board' },
  purpose: {
    de: 'Freie Fläche für alles, was keine Vorlage braucht.',
    en: 'Open space for everything that needs no template.',
  },
  minutes: null,
  groupSize: null,
  phases: ['arrive', 'understand', 'define', 'ideate', 'choose', 'prototype', 'test', 'close'],
  whenToUse: {
    de: 'Wenn ihr eure eigene Form finden wollt.',
    en: 'When you want to find a form of your own.',
  },
  mode: 'open',
  say: {
    de: 'Hier ist Platz für alles, was ihr braucht. Ein Doppelklick auf die Fläche macht einen Zettel, und alle sehen, was ihr schreibt. Nehmt euch einen Moment und fangt an.',
    en: 'Here is room for whatever you need. A double-click on the board makes a note, and everyone sees what you write. Take a moment and begin.',
  },
  rules: {
    de: ['Ein Gedanke pro Zettel', 'Alle dürfen alles verschieben', 'Was zusammengehört, liegt beieinander'],
    en: ['One thought per note', 'Everyone may move everything', 'What belongs together lies together'],
  },
  searchWords: {
    de: ['leer', 'frei', 'eigene', 'ohne Vorlage', 'Freie Fläche'],
    en: ['blank', 'free', 'own', 'no template', 'scratch'],
  },
  zones: [],
}
