import type { Template } from './template.ts'

const rules = {
  de: [
    'Erst sammeln, später bewerten',
    'Wilde Ideen sind willkommen',
    'Auf den Ideen anderer aufbauen',
    'Beim Thema bleiben',
    'Eine Stimme zur Zeit',
    'Zeichnen statt nur schreiben',
    'Viele Ideen statt perfekter',
  ],
  en: [
    'Collect first, judge later',
    'Wild ideas are welcome',
    'Build on what others wrote',
    'Stay with the question',
    'One voice at a time',
    'Sketch, do not only write',
    'Many ideas beat perfect ones',
  ],
} as const

export const brainstorming: Template = {
  id: 'brainstorming',
  title: { de: 'Brainstorming', en: 'Brainstorming' },
  purpose: {
    de: 'In kurzer Zeit viele Ideen zu einer Frage sammeln.',
    en: 'Collect many ideas for one question in a short time.',
  },
  minutes: { from: 10, to: 20 },
  groupSize: { from: 3, to: 10 },
  phases: ['ideate'],
  whenToUse: { de: 'Wenn die Frage steht.', en: 'Once the question stands.' },
  mode: 'private',
  say: { de: 'Wir sammeln jetzt Ideen, bewertet wird später.', en: 'We collect ideas now and judge later.' },
  rules,
  zones: [
    {
      key: 'question',
      x: 0,
      y: 0,
      w: 3272,
      h: 212,
      title: { de: 'Wie können wir …?', en: 'How might we …?' },
      prompt: {
        de: 'Die Frage dieser Runde. Alle Ideen antworten auf sie.',
        en: 'The question of this round. Every idea is an answer to it.',
      },
      color: 'teal',
      look: 'card',
      takesQuestion: true,
    },
    {
      key: 'ideas',
      x: 0,
      y: 236,
      w: 2552,
      h: 1224,
      title: { de: 'Unsere Ideen', en: 'Our ideas' },
      prompt: {
        de: 'Eine Idee pro Zettel. Doppelklick auf die Fläche: ein neuer Zettel.',
        en: 'One idea per note. Double-click on the board to write one.',
      },
      color: 'sand',
      look: 'card',
    },
    {
      key: 'rules',
      x: 2576,
      y: 236,
      w: 696,
      h: 512,
      title: { de: 'Spielregeln', en: 'House rules' },
      prompt: {
        de: rules.de.map((rule) => `– ${rule}`).join('\n'),
        en: rules.en.map((rule) => `– ${rule}`).join('\n'),
      },
      color: 'teal',
      look: 'card',
    },
    {
      key: 'parking',
      x: 2576,
      y: 772,
      w: 696,
      h: 688,
      title: { de: 'Parkplatz', en: 'Parking lot' },
      prompt: {
        de: 'Passt nicht zur Frage, soll aber nicht verloren gehen.',
        en: 'Does not fit the question, but is too good to lose.',
      },
      color: 'grey',
      look: 'card',
    },
  ],
}
