import { both } from '../layout/zones.ts'
import type { Agenda } from '../template.ts'

export const retrospective: Agenda = {
  id: 'retrospective',
  title: both('Rückblick im Team, 45 Minuten', 'Team retrospective, 45 minutes'),
  purpose: both(
    'Gemeinsam zurückschauen und zwei, drei Dinge finden, die ihr ab morgen anders macht.',
    'Look back together and find two or three things to do differently from tomorrow.',
  ),
  minutes: 45,
  groupSize: { from: 3, to: 15 },
  steps: [
    {
      templateId: 'check-in',
      minutes: 5,
      say: both(
        'Schön, dass wir uns Zeit zum Zurückschauen nehmen. Alle haben getan, was sie mit ihrem Wissen und ihrer Kraft konnten; davon gehen wir aus. Schreibt zum Ankommen einen Zettel in jedes Feld.',
        'It is good that we are taking time to look back. Everyone did what they could with their knowledge and strength; that is where we start from. To arrive, write one note in each field.',
      ),
    },
    {
      templateId: 'like-wish-what-if',
      minutes: 15,
      mode: 'private',
      title: both('Zurückschauen', 'Looking back'),
      say: both(
        'Denkt an die letzten Wochen: Was lief gut, was hat gefehlt, was wäre möglich? Schreibt sieben Minuten still, niemand sieht eure Zettel. Dann decken wir auf und lesen vor; wir fragen nach, aber wir rechtfertigen nichts.',
        'Think of the last weeks: what went well, what was missing, what would be possible? Write silently for seven minutes, nobody sees your notes. Then we reveal and read aloud; we ask questions but justify nothing.',
      ),
    },
    {
      templateId: 'clustering',
      minutes: 8,
      title: both('Ordnen', 'Sort'),
      say: both(
        'Ich habe die Zettel hierher kopiert. Sortiert still, was zusammengehört, und gebt jeder Gruppe am Ende eine Überschrift. Daraus wird unsere Auswahl.',
        'I have copied the notes to this place. Sort in silence what belongs together, and give every group a heading at the end. We choose from these.',
      ),
    },
    {
      templateId: 'dot-vote',
      minutes: 5,
      title: both('Auswählen', 'Choose'),
      say: both(
        'Woran wollen wir als Erstes etwas ändern? Verteilt eure Punkte auf die Themen, die uns am meisten weiterbringen. Die ersten zwei oder drei nehmen wir mit in die Verabredung.',
        'What do we want to change first? Place your dots on the topics that help us most. We take the first two or three along into our agreement.',
      ),
    },
    {
      templateId: 'actions',
      minutes: 12,
      title: both('Verabreden', 'Commit'),
      say: both(
        'Zu jedem Thema eine Verabredung, klein genug, dass sie klappt: Wer macht was bis wann? Wenn die Zeilen stehen, lesen wir sie einmal laut vor. Beim nächsten Rückblick fangen wir damit an.',
        'One agreement per topic, small enough to succeed: who does what by when? Once the rows are filled, we read them aloud. At the next retrospective we begin with them.',
      ),
    },
  ],
}
