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
  say: { de: '', en: '' },
  rules: { de: [], en: [] },
  zones: [],
}
