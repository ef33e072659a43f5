import { rowsOf, SHEET, splitBottom, splitLeft, splitRight } from './layout/box.ts'
import { banner, both, card, zones } from './layout/zones.ts'
import type { Template } from './template.ts'

const [bottom, body] = splitBottom({ ...SHEET, h: 1900 }, 300)
const [left, rest] = splitLeft(body, 696)
const [right, field] = splitRight(rest, 696)

export const howMightWe: Template = {
  id: 'how-might-we',
  title: both('Wie könnten wir …?', 'How might we …?'),
  purpose: both(
    'Eine Frage, auf die man Lust hat, viele Antworten zu finden.',
    'A question that makes people want to find many answers.',
  ),
  whenToUse: both(
    'Zwischen Verstehen und Ideensuche: aus Erkenntnissen werden Fragen.',
    'Between understanding and ideas: insights become questions.',
  ),
  minutes: { from: 10, to: 20 },
  groupSize: { from: 2, to: 20 },
  phases: ['define'],
  mode: 'private',
  say: both(
    'Aus unseren Erkenntnissen machen wir jetzt Fragen. Jeder Zettel beginnt mit „Wie könnten wir …“; schreibt so viele, wie euch einfallen. Am Ende wählen wir die eine Frage, die uns am meisten lockt.',
    'We now turn our insights into questions. Every note begins with “How might we …”; write as many as you can think of. At the end we choose the one question that tempts us most.',
  ),
  rules: {
    de: [
      'Jeder Zettel beginnt mit „Wie könnten wir …“',
      'Keine Lösung in der Frage verstecken',
      'Zu weit? „Wie genau?“ fragen. Zu eng? „Wozu?“ fragen',
      'Mehrere Fragen zu derselben Erkenntnis sind erwünscht',
    ],
    en: [
      'Every note begins with “How might we …”',
      'Don’t hide a solution in the question',
      'Too wide? Ask “How exactly?” Too narrow? Ask “What for?”',
      'Several questions for the same insight are welcome',
    ],
  },
  searchWords: {
    de: ['WKW', 'How might we', 'Leitfrage', 'Fragestellung', 'Challenge', 'Wie können wir'],
    en: ['HMW', 'question', 'challenge', 'reframe'],
  },
  zones: [
    card(left, {
      key: 'insights',
      color: 'violet',
      title: both('Was wir wissen', 'What we know'),
      prompt: both(
        'Erkenntnisse und Sätze, von denen wir ausgehen.',
        'Insights and sentences we start from.',
      ),
    }),
    card(field, {
      key: 'questions',
      color: 'yellow',
      title: both('Wie könnten wir …?', 'How might we …?'),
      prompt: both(
        'Eine Frage pro Zettel. Erst Menge, dann Auswahl.',
        'One question per note. Quantity first.',
      ),
    }),
    ...zones(rowsOf(right, 3), 'card', [
      {
        key: 'wide',
        color: 'grey',
        title: both('Zu weit', 'Too wide'),
        prompt: both(
          'Wie könnten wir die Schule verbessern?\nWo fängt man da an?',
          'How might we improve school?\nWhere would you even begin?',
        ),
      },
      {
        key: 'right',
        color: 'green',
        title: both('Gerade richtig', 'Just right'),
        prompt: both(
          'Wie könnten wir Lena das Gefühl geben, dass Technik ihr Ort ist?',
          'How might we make Lena feel that engineering is her place?',
        ),
      },
      {
        key: 'narrow',
        color: 'grey',
        title: both('Zu eng', 'Too narrow'),
        prompt: both(
          'Wie könnten wir einen Flyer für Mädchen drucken?\nDie Lösung steht schon fest.',
          'How might we print a flyer for girls?\nThe solution is fixed already.',
        ),
      },
    ]),
    banner(bottom, {
      key: 'question',
      color: 'teal',
      title: both('Unsere Frage', 'Our question'),
      prompt: both(
        'Die eine Frage, mit der wir weitermachen. Legt den Zettel hierher.',
        'The one question we go on with. Put its note here.',
      ),
    }),
  ],
}
