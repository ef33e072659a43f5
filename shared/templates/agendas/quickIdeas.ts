import { both } from '../layout/zones.ts'
import type { Agenda } from '../template.ts'

export const quickIdeas: Agenda = {
  id: 'quick-ideas',
  title: both('Ideenrunde, 30 Minuten', 'Quick ideas, 30 minutes'),
  purpose: both(
    'Eine halbe Stunde für eine Frage: sammeln, wählen, verabreden.',
    'Half an hour for one question: collect, choose, agree.',
  ),
  minutes: 30,
  groupSize: { from: 3, to: 20 },
  steps: [
    {
      templateId: 'how-might-we',
      minutes: 6,
      title: both('Die Frage', 'The question'),
      say: both(
        'Wir haben eine halbe Stunde und brauchen zuerst eine gute Frage. Schreibt drei Minuten lang Fragen, die mit „Wie könnten wir“ beginnen. Die Frage, die uns am meisten reizt, legen wir unten hin und legen los.',
        'We have half an hour and first need a good question. For three minutes write questions that begin with “How might we”. The question that tempts us most goes to the bottom, and off we go.',
      ),
    },
    {
      templateId: 'brainstorming',
      minutes: 12,
      title: both('Ideen sammeln', 'Collect ideas'),
      say: both(
        'Fünf Minuten still, jede Person für sich, so viele Ideen wie möglich. Dann decken wir auf und spinnen weiter. Bewertet wird erst im nächsten Schritt.',
        'Five minutes in silence, everyone alone, as many ideas as possible. Then we reveal and build on them. We judge only in the next step.',
      ),
    },
    {
      templateId: 'dot-vote',
      minutes: 5,
      title: both('Auswählen', 'Choose'),
      say: both(
        'Lest alles einmal durch und klebt dann eure Punkte, gleichzeitig und geheim. Die Ideen ganz vorn nehmen wir mit.',
        'Read through everything once, then place your dots, at the same time and secretly. We take along the ideas at the top.',
      ),
    },
    {
      templateId: 'actions',
      minutes: 7,
      title: both('Verabreden', 'Commit'),
      say: both(
        'Was machen wir daraus, wer fängt an, bis wann? Zwei, drei Zeilen genügen. Danke, das war eine gute halbe Stunde!',
        'What will we do with it, who starts, by when? Two or three rows are enough. Thank you, that was a good half hour!',
      ),
    },
  ],
}
