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
  rules: { de: [], en: [] },
  zones: [],
}
