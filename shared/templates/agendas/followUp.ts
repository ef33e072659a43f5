import { both } from '../layout/zones.ts'
import type { Agenda } from '../template.ts'

export const followUp: Agenda = {
  id: 'follow-up',
  title: both('Folgetreffen, 60 Minuten', 'Follow-up session, 60 minutes'),
  purpose: both(
    'Ideen vom letzten Mal sichten, ausarbeiten und Menschen zuordnen, die sie umsetzen.',
    'Review last time’s ideas, work them out and find people to make them real.',
  ),
  minutes: 60,
  groupSize: { from: 3, to: 20 },
  steps: [
    {
      templateId: 'check-in',
      minutes: 6,
      title: both('Wiedersehen', 'Meeting again'),
      say: both(
        'Schön, euch wiederzusehen! Schreibt auf, wie ihr heute ankommt, was ihr seit dem letzten Mal mitbringt und was heute gelingen soll. Erzählt in einem Satz, was ihr seither ausprobiert habt; auch „noch nichts“ ist in Ordnung.',
        'Good to see you again! Write down how you are, what you bring since last time and what would make today a success. Say in one sentence what you have tried since; “nothing yet” is fine too.',
      ),
    },
    {
      templateId: 'clustering',
      minutes: 10,
      title: both('Ideen wiederlesen', 'Read the ideas again'),
      say: both(
        'Links liegen unsere Ideen vom letzten Mal. Lest sie mit Abstand und sortiert sie still: Was gehört zusammen, was ist erledigt? Danach sagt jede Person, welche Idee sie immer noch reizt; mit diesen gehen wir weiter.',
        'On the left are our ideas from last time. Read them with some distance and sort them in silence: what belongs together, what is done? Then everyone says which idea still tempts them; we go on with those.',
      ),
    },
    {
      templateId: 'impact-effort',
      minutes: 12,
      title: both('Auswählen', 'Choose'),
      say: both(
        'Wir ordnen die Ideen ein, die uns noch reizen. Zuerst nach oben oder unten: Wie viel bewirken sie? Dann nach links oder rechts: Wie viel Arbeit machen sie? Am Ende entscheiden wir uns für eine, höchstens zwei aus der oberen Hälfte.',
        'We place the ideas that still tempt us. First up or down: how much do they achieve? Then left or right: how much work are they? At the end we decide on one, two at most, from the upper half.',
      ),
    },
    {
      templateId: 'disney',
      minutes: 14,
      title: both('Ausarbeiten', 'Work it out'),
      say: both(
        'Diese Idee schauen wir uns jetzt gründlich an: vier Minuten träumen, fünf Minuten planen, drei Minuten prüfen. Wir machen das alle gemeinsam, und ich sage, wann wir wechseln. Was übrig bleibt, schreiben wir unten auf.',
        'We now take a thorough look at this idea: four minutes dreaming, five minutes planning, three minutes checking. We do it all together, and I say when we change. What remains we write down at the bottom.',
      ),
    },
    {
      templateId: 'actions',
      minutes: 12,
      title: both('Verabreden', 'Commit'),
      say: both(
        'Jetzt bekommt die Idee Menschen und Daten. Wer übernimmt welchen Teil, bis wann, und was ist der allererste Schritt? Fragt ruhig nach Hilfe. Zum Schluss legen wir fest, wann wir wieder zusammen darauf schauen.',
        'Now the idea gets people and dates. Who takes on which part, by when, and what is the very first step? Do ask for help. Finally we set when we will look at it together again.',
      ),
    },
    {
      templateId: 'like-wish-what-if',
      minutes: 6,
      title: both('Abschluss', 'Closing'),
      say: both(
        'Ein Zettel pro Feld zum Abschluss, dann eine schnelle Runde: ein Satz pro Person. Danke, dass ihr drangeblieben seid.',
        'One note per field to close, then a quick round: one sentence each. Thank you for keeping at it.',
      ),
    },
  ],
}
