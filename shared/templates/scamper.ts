import { gridOf, SHEET } from './layout/box.ts'
import { both, zones } from './layout/zones.ts'
import type { Template } from './template.ts'

export const scamper: Template = {
  id: 'scamper',
  title: both('SCAMPER', 'SCAMPER'),
  purpose: both(
    'Neue Fassungen einer Idee oder eines Angebots, das es schon gibt.',
    'New versions of an idea or an offer that already exists.',
  ),
  whenToUse: both(
    'Wenn ihr etwas Vorhandenes verbessern wollt und euch nichts Neues mehr einfällt.',
    'When you want to improve what exists and have run out of ideas.',
  ),
  minutes: { from: 15, to: 30 },
  groupSize: { from: 2, to: 12 },
  phases: ['ideate'],
  mode: 'open',
  say: both(
    'Wir nehmen uns eine Idee vor und verändern sie auf sieben Arten. Legt sie oben links hin; dann gehen wir Feld für Feld durch, etwa drei Minuten pro Frage. Nicht jede Frage passt: Was nichts hergibt, lassen wir liegen.',
    'We take one idea and change it in seven ways. Put it top left; then we go from field to field, about three minutes per question. Not every question fits: if one leads nowhere, we leave it.',
  ),
  rules: {
    de: [
      'Von einer Idee ausgehen, die es schon gibt',
      'Jede Frage ernst nehmen, auch die komischen',
      'Nicht jedes Feld muss voll werden',
    ],
    en: [
      'Start from an idea that exists',
      'Take every question seriously, the odd ones too',
      'Not every field has to be filled',
    ],
  },
  credit: both('Nach Bob Eberle (1971) und Alex Osborn', 'After Bob Eberle (1971) and Alex Osborn'),
  searchWords: {
    de: ['Checkliste', 'Osborn', 'verbessern', 'weiterentwickeln', 'verändern', 'Eberle'],
    en: ['checklist', 'Osborn', 'improve', 'develop', 'change', 'Eberle'],
  },
  zones: zones(gridOf({ ...SHEET, h: 1900 }, 4, 2), 'card', [
    {
      key: 'idea',
      color: 'sand',
      title: both('Unsere Idee', 'Our idea'),
      prompt: both('Was gibt es schon? Davon gehen wir aus.', 'What exists already? We start from it.'),
    },
    {
      key: 'substitute',
      color: 'teal',
      badge: 'S',
      title: both('Ersetzen', 'Substitute'),
      prompt: both('Was oder wen könnten wir austauschen?', 'What or whom could we replace?'),
    },
    {
      key: 'combine',
      color: 'blue',
      badge: 'C',
      title: both('Kombinieren', 'Combine'),
      prompt: both('Womit ließe es sich verbinden?', 'What could it be joined with?'),
    },
    {
      key: 'adapt',
      color: 'violet',
      badge: 'A',
      title: both('Anpassen', 'Adapt'),
      prompt: both('Wo gibt es Ähnliches? Was passt für uns?', 'What is similar elsewhere? What suits us?'),
    },
    {
      key: 'modify',
      color: 'rose',
      badge: 'M',
      title: both('Verändern', 'Modify'),
      prompt: both('Größer, kleiner, öfter, lauter, bunter?', 'Bigger, smaller, more often, louder?'),
    },
    {
      key: 'put-to-use',
      color: 'yellow',
      badge: 'P',
      title: both('Anders nutzen', 'Put to other use'),
      prompt: both('Wofür und für wen taugt es noch?', 'What else is it good for, and for whom?'),
    },
    {
      key: 'eliminate',
      color: 'grey',
      badge: 'E',
      title: both('Weglassen', 'Eliminate'),
      prompt: both('Worauf könnten wir verzichten?', 'What could we do without?'),
    },
    {
      key: 'reverse',
      color: 'green',
      badge: 'R',
      title: both('Umkehren', 'Reverse'),
      prompt: both(
        'Andersherum, andere Reihenfolge, Rollen tauschen?',
        'Other way round, other order, swapped roles?',
      ),
    },
  ]),
}
