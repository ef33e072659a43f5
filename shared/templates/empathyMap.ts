import type { Template, TemplateZone } from './template.ts'

/*
 * Two columns of observations around the head. A column is a row of notes (200 wide, 16 apart) plus 32 on both sides,
 * gaps are 24; as wide as a step may be. Numbers follow Dave Gray's canvas: the goal first, then clockwise, the head last.
 */
const side = 912
const head = 1328
const gap = 24
const top = 352
const half = 700
/** Title and question of the head, above pains and gains. The rest of the head takes notes. */
const headText = 430
const right = side + gap + head + gap
const inner = (head - 3 * gap) / 2
const whole = side + gap + head + gap + side
const goal = (whole - gap) / 2

const zones: readonly TemplateZone[] = [
  {
    key: 'who',
    x: 0,
    y: 0,
    w: goal,
    h: top,
    badge: '1',
    title: { de: 'Wer ist die Person?', en: 'Who is it about?' },
    prompt: {
      de: 'In wen fühlen wir uns ein? Rolle, Alltag, Situation.',
      en: 'Whose shoes do we step into? Role, daily life, situation.',
    },
    color: 'violet',
    look: 'card',
  },
  {
    key: 'goal',
    x: goal + gap,
    y: 0,
    w: goal,
    h: top,
    badge: '2',
    title: { de: 'Was will sie erreichen?', en: 'What do they need to do?' },
    prompt: {
      de: 'Welche Aufgabe, welche Entscheidung steht an? Woran merkt sie, dass es klappt?',
      en: 'Which task or decision lies ahead? How will they know it worked?',
    },
    color: 'violet',
    look: 'card',
  },
  {
    key: 'hear',
    x: 0,
    y: top + gap,
    w: side,
    h: half,
    badge: '6',
    title: { de: 'Was hört sie?', en: 'What do they hear?' },
    prompt: {
      de: 'Von Familie, Freundeskreis, Kollegium?',
      en: 'From family, friends, colleagues?',
    },
    color: 'blue',
    look: 'card',
  },
  {
    key: 'do',
    x: 0,
    y: top + gap + half + gap,
    w: side,
    h: half,
    badge: '5',
    title: { de: 'Was tut sie?', en: 'What do they do?' },
    prompt: {
      de: 'Was haben wir beobachtet? Was ist vorstellbar?',
      en: 'What have we seen? What can we imagine?',
    },
    color: 'teal',
    look: 'card',
  },
  {
    key: 'think-feel',
    x: side + gap,
    y: top + gap,
    w: head,
    h: half + gap + half,
    badge: '7',
    title: { de: 'Was denkt und fühlt sie?', en: 'What do they think and feel?' },
    prompt: {
      de: 'Zuletzt in den Kopf: Was treibt sie an, ohne dass es jemand sieht?',
      en: 'Into the head last: what moves them without anyone seeing it?',
    },
    color: 'sand',
    look: 'card',
  },
  {
    key: 'pains',
    x: side + gap + gap,
    y: top + gap + headText,
    w: inner,
    h: half + gap + half - headText - gap,
    title: { de: 'Sorgen', en: 'Pains' },
    prompt: {
      de: 'Was ängstigt sie, was ärgert sie, was steht im Weg?',
      en: 'What do they fear, what frustrates them, what is in the way?',
    },
    color: 'rose',
    look: 'card',
  },
  {
    key: 'gains',
    x: side + gap + gap + inner + gap,
    y: top + gap + headText,
    w: inner,
    h: half + gap + half - headText - gap,
    title: { de: 'Wünsche', en: 'Gains' },
    prompt: {
      de: 'Was wünscht, hofft, braucht sie? Wovon träumt sie?',
      en: 'What do they want, need and hope for? What do they dream of?',
    },
    color: 'green',
    look: 'card',
  },
  {
    key: 'see',
    x: right,
    y: top + gap,
    w: side,
    h: half,
    badge: '3',
    title: { de: 'Was sieht sie?', en: 'What do they see?' },
    prompt: {
      de: 'Um sie herum, bei anderen, in den Medien?',
      en: 'Around them, in others, in the media?',
    },
    color: 'blue',
    look: 'card',
  },
  {
    key: 'say',
    x: right,
    y: top + gap + half + gap,
    w: side,
    h: half,
    badge: '4',
    title: { de: 'Was sagt sie?', en: 'What do they say?' },
    prompt: {
      de: 'Was haben wir gehört? Was würde sie sagen?',
      en: 'What have we heard? What might they say?',
    },
    color: 'teal',
    look: 'card',
  },
  {
    key: 'credit',
    x: 0,
    y: top + gap + half + gap + half + 12,
    w: whole,
    h: 48,
    title: { de: '', en: '' },
    prompt: {
      de: 'Empathie-Karte nach Dave Gray, xplane.com',
      en: 'Empathy map after Dave Gray, xplane.com',
    },
    color: 'grey',
    look: 'plain',
  },
]

export const empathyMap: Template = {
  id: 'empathy-map',
  title: { de: 'Empathie-Karte', en: 'Empathy map' },
  purpose: {
    de: 'Eine Person so gut verstehen, dass Ideen für sie passen.',
    en: 'Understand one person well enough to have ideas that fit.',
  },
  minutes: { from: 30, to: 45 },
  groupSize: { from: 3, to: 8 },
  rules: {
    de: [
      'Zuerst Person und Ziel klären (1 und 2)',
      'Dann im Uhrzeigersinn sammeln, was sich beobachten lässt (3 bis 6)',
      'Erst zum Schluss in den Kopf schauen (7)',
      'Eine Beobachtung pro Zettel; Vermutungen mit „?“ kennzeichnen',
    ],
    en: [
      'Settle person and goal first (1 and 2)',
      'Then clockwise: what can be observed (3 to 6)',
      'Look into the head last (7)',
      'One observation per note; mark guesses with a “?”',
    ],
  },
  phases: ['understand'],
  whenToUse: {
    de: 'Bevor ihr Ideen sucht: wenn ihr über „die Zielgruppe“ redet, aber noch keinen Menschen vor Augen habt.',
    en: 'Before you look for ideas: when you talk about “the target group” but see no person yet.',
  },
  mode: 'private',
  say: {
    de: 'Wir schauen jetzt mit den Augen einer Person, um die es uns geht. Zuerst einigen wir uns in Feld 1 und 2, wer sie ist und was sie will. Dann schreibt jede Person still für sich, was sie sieht, sagt, tut und hört; erst zum Schluss schauen wir in ihren Kopf.',
    en: 'We now look through the eyes of one person this is about. First we agree in fields 1 and 2 who they are and what they want. Then everyone writes silently what they see, say, do and hear; only at the end do we look into their head.',
  },
  credit: {
    de: 'Nach der Empathy Map Canvas von Dave Gray, xplane.com (2017)',
    en: 'After the Empathy Map Canvas by Dave Gray, xplane.com (2017)',
  },
  searchWords: {
    de: ['Empathy Map', 'Einfühlen', 'Zielgruppe', 'Perspektive', 'sehen', 'hören', 'denken', 'fühlen'],
    en: ['persona', 'target group', 'perspective', 'see', 'hear', 'think', 'feel', 'canvas'],
  },
  zones,
}
