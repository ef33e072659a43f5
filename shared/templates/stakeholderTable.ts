import { SHEET } from './layout/box.ts'
import { table } from './layout/table.ts'
import { both } from './layout/zones.ts'
import type { Template } from './template.ts'

export const stakeholderTable: Template = {
  id: 'stakeholder-table',
  title: both('Stakeholder-Karte: Tabelle', 'Stakeholder map: table'),
  purpose: both(
    'Zu jeder wichtigen Person steht da, was sie will, fürchtet und von euch braucht.',
    'For each important person you see what they want, fear and need from you.',
  ),
  whenToUse: both(
    'Wenn ihr die wichtigsten Beteiligten gefunden habt und sie überzeugen wollt.',
    'When you have found the most important people and want to convince them.',
  ),
  minutes: { from: 30, to: 45 },
  groupSize: { from: 2, to: 10 },
  phases: ['understand'],
  mode: 'open',
  say: both(
    'Wir nehmen uns die wichtigsten Beteiligten vor, Zeile für Zeile. Fragt euch bei jedem Feld: Was würde die Person selbst dazu sagen? Wo ihr es nicht wisst, schreibt ein Fragezeichen hin; das sind die Gespräche, die wir noch führen sollten.',
    'We take the most important people one row at a time. For each field ask: what would that person say themselves? Where you don’t know, write a question mark; those are the talks we still need to have.',
  ),
  rules: {
    de: [
      'Eine Zeile pro Person oder Gruppe',
      'Aus ihrer Sicht schreiben, nicht aus unserer',
      'Ein „?“ ist eine gute Antwort, wenn ihr es nicht wisst',
    ],
    en: [
      'One row per person or group',
      'Write from their view, not from ours',
      'A “?” is a good answer if you don’t know',
    ],
  },
  searchWords: {
    de: ['Beteiligte', 'Interessengruppen', 'Bedürfnisse', 'Ängste', 'Nutzen', 'Liste'],
    en: ['needs', 'fears', 'benefit', 'list', 'parties'],
  },
  zones: table({ ...SHEET, h: 1900 }, 180, 6, [
    {
      key: 'who',
      color: 'violet',
      title: both('Wer?', 'Who?'),
      prompt: both('Name und Rolle', 'Name and role'),
    },
    {
      key: 'goal',
      color: 'green',
      title: both('Ziel', 'Goal'),
      prompt: both('Was will sie erreichen?', 'What do they want?'),
    },
    {
      key: 'fear',
      color: 'rose',
      title: both('Sorge', 'Worry'),
      prompt: both('Was befürchtet sie?', 'What are they afraid of?'),
    },
    {
      key: 'need',
      color: 'blue',
      title: both('Bedürfnis', 'Need'),
      prompt: both('Was braucht sie von uns?', 'What do they need from us?'),
    },
    {
      key: 'barrier',
      color: 'sand',
      title: both('Hürde', 'Barrier'),
      prompt: both('Was hält sie ab?', 'What holds them back?'),
    },
    {
      key: 'benefit',
      color: 'teal',
      title: both('Nutzen', 'Benefit'),
      prompt: both('Was hat sie davon?', 'What is in it for them?'),
    },
  ]),
}
