import { SHEET, splitTop } from './layout/box.ts'
import { table } from './layout/table.ts'
import { banner, both } from './layout/zones.ts'
import type { Template } from './template.ts'

const [top, field] = splitTop(SHEET, 180)

export const communicationPlan: Template = {
  id: 'communication-plan',
  title: both('Kommunikationsplan', 'Communication plan'),
  purpose: both(
    'Ein Plan, wer von euren Angeboten wie erfährt und wer sich darum kümmert.',
    'A plan of who hears about your offers and how, and who takes care of it.',
  ),
  whenToUse: both(
    'Wenn euer Netzwerk gute Angebote hat, aber zu wenige davon wissen.',
    'When your network has good offers but too few people know about them.',
  ),
  minutes: { from: 20, to: 45 },
  groupSize: { from: 2, to: 15 },
  phases: ['choose', 'close'],
  mode: 'open',
  say: both(
    'Wir planen jetzt, wie unsere Angebote bei den richtigen Menschen ankommen. Füllt eine Zeile pro Zielgruppe, von links nach rechts: Erst wenn wir wissen, was ihnen wichtig ist, schreiben wir die Botschaft. In die letzten beiden Spalten kommen ein Name und ein Datum.',
    'We now plan how our offers reach the right people. Fill one row per audience, from left to right: only once we know what matters to them do we write the message. The last two columns get a name and a date.',
  ),
  rules: {
    de: [
      'Eine Zeile pro Zielgruppe, lieber drei gute als sechs halbe',
      'Die Botschaft in der Sprache der Zielgruppe, höchstens ein Satz',
      'Kanäle, die sie schon nutzt, statt neuer',
      'Ohne Ansprechperson und Datum ist es nur ein Wunsch',
    ],
    en: [
      'One row per audience, better three good ones than six halves',
      'The message in the audience’s own words, one sentence at most',
      'Channels they already use rather than new ones',
      'Without a contact and a date it is only a wish',
    ],
  },
  searchWords: {
    de: [
      'Öffentlichkeitsarbeit',
      'Zielgruppen',
      'Werbung',
      'Kanäle',
      'Botschaft',
      'Netzwerk',
      'MINT',
      'Presse',
    ],
    en: ['outreach', 'audience', 'marketing', 'channels', 'message', 'network', 'STEM', 'press'],
  },
  zones: [
    banner(top, {
      key: 'question',
      color: 'teal',
      title: both(
        'Wer soll von unseren Angeboten erfahren, und wie erreichen wir sie?',
        'Who should hear about our offers, and how do we reach them?',
      ),
      takesQuestion: true,
    }),
    ...table(field, 180, 5, [
      {
        key: 'audience',
        color: 'violet',
        title: both('Zielgruppe', 'Audience'),
        prompt: both('Wer genau?', 'Who exactly?'),
      },
      {
        key: 'cares',
        color: 'rose',
        title: both('Ihnen wichtig', 'They care about'),
        prompt: both('Was bewegt sie?', 'What moves them?'),
      },
      {
        key: 'message',
        color: 'yellow',
        title: both('Botschaft', 'Message'),
        prompt: both('Ein Satz, der hängen bleibt', 'One sentence that sticks'),
      },
      {
        key: 'channel',
        color: 'blue',
        title: both('Kanal', 'Channel'),
        prompt: both('Wo sind sie schon?', 'Where are they already?'),
      },
      {
        key: 'contact',
        color: 'green',
        title: both('Ansprechperson', 'Contact'),
        prompt: both('Wer kümmert sich?', 'Who takes care of it?'),
      },
      {
        key: 'when',
        color: 'sand',
        title: both('Bis wann?', 'By when?'),
        prompt: both('Ein Datum', 'A date'),
      },
    ]),
  ],
}
