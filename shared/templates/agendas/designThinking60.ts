import { both } from '../layout/zones.ts'
import type { Agenda } from '../template.ts'

export const designThinking60: Agenda = {
  id: 'design-thinking-60',
  title: both('Design Thinking, 60 Minuten', 'Design Thinking, 60 minutes'),
  purpose: both(
    'Alle sechs Phasen im Schnelldurchgang: von einer Person zu einer gezeigten Idee.',
    'All five modes at a brisk pace: from one person to an idea you can show.',
  ),
  minutes: 60,
  groupSize: { from: 4, to: 16 },
  steps: [
    {
      templateId: 'check-in',
      minutes: 5,
      say: both(
        'Schön, dass ihr da seid! In der nächsten Stunde gehen wir einmal durch den ganzen Weg des Design Thinking, zügig und ohne Anspruch auf Perfektion. Schreibt zum Ankommen einen Zettel in jedes Feld; wenn alle einen haben, geht es los.',
        'Good to have you here! In the next hour we walk the whole way of Design Thinking once, briskly and without perfection. To arrive, write one note in each field; once everyone has one, we start.',
      ),
    },
    {
      templateId: 'empathy-simple',
      minutes: 11,
      title: both('Verstehen und beobachten', 'Empathise'),
      say: both(
        'Bevor wir Ideen suchen, schauen wir auf einen Menschen. Einigt euch in einer Minute, wer es ist, und schreibt dann sechs Minuten still. Danach decken wir auf und lesen gemeinsam: Was überrascht euch? Das Überraschende nehmen wir mit in den nächsten Schritt.',
        'Before we look for ideas we look at a human being. Agree within a minute who it is, then write silently for six minutes. After that we reveal and read together: what surprises you? We take the surprises along to the next step.',
      ),
    },
    {
      templateId: 'how-might-we',
      minutes: 8,
      title: both('Sichtweise definieren', 'Define'),
      say: both(
        'Aus dem, was uns überrascht hat, machen wir jetzt Fragen. Vier Minuten lang schreibt jede Person Zettel, die mit „Wie könnten wir“ anfangen. Dann suchen wir zusammen die eine Frage aus, auf die wir am meisten Lust haben; die legen wir unten ins Feld und gehen weiter.',
        'We now turn what surprised us into questions. For four minutes everyone writes notes that begin with “How might we”. Then together we pick the one question we feel most like answering, put it in the field at the bottom and go on.',
      ),
    },
    {
      templateId: 'brainstorming',
      minutes: 11,
      title: both('Ideen finden', 'Ideate'),
      say: both(
        'Unsere Frage steht, jetzt kommt die Menge. Fünf Minuten schreibt jede Person still, auch das Verrückte. Dann decken wir auf, lesen uns die Ideen vor und hängen weitere an. Wenn nichts Neues mehr kommt, gehen wir zur Auswahl.',
        'Our question is settled; now we go for quantity. For five minutes everyone writes silently, the crazy things too. Then we reveal, read the ideas to each other and add more. When nothing new comes, we go on to choosing.',
      ),
    },
    {
      templateId: 'dot-vote',
      minutes: 5,
      title: both('Auswählen', 'Choose'),
      say: both(
        'Lest noch einmal alles und fragt euch: Was würde unserer Person am meisten helfen? Klebt dann eure Punkte, alle gleichzeitig. Mit der Idee, die vorn liegt, machen wir weiter; die anderen bleiben erhalten.',
        'Read everything once more and ask: what would help our person most? Then place your dots, all at the same time. We go on with the idea that comes first; the others are kept.',
      ),
    },
    {
      templateId: 'storyboard',
      minutes: 10,
      title: both('Prototypen entwickeln', 'Prototype'),
      say: both(
        'Jetzt wird unsere Idee sichtbar. Teilt die sechs Bilder unter euch auf und zeichnet los; Strichfiguren genügen. Nach acht Minuten legt ihr die Stifte weg, auch wenn es unfertig ist: Unfertiges bekommt das ehrlichste Feedback.',
        'Now our idea becomes visible. Share the six pictures among you and start drawing; stick figures will do. After eight minutes you put the pens down even if it is unfinished: unfinished things get the most honest feedback.',
      ),
    },
    {
      templateId: 'feedback-grid',
      minutes: 6,
      title: both('Testen', 'Test'),
      say: both(
        'Eine Person erzählt unsere Geschichte in einer Minute. Alle anderen hören mit den Ohren unserer Person zu und schreiben auf, was sie mag, sich wünscht und fragt. Wir sagen nur danke; am Ende merkt ihr euch eine Sache, die ihr ändern würdet.',
        'One person tells our story in a minute. Everyone else listens with our person’s ears and notes what they like, wish for and wonder. We only say thank you; at the end, keep in mind one thing you would change.',
      ),
    },
    {
      templateId: 'actions',
      minutes: 4,
      title: both('Wie es weitergeht', 'What comes next'),
      say: both(
        'Zum Schluss ganz praktisch: Wer macht bis wann den ersten kleinen Schritt? Eine Zeile reicht. Danke, dass ihr dabei wart; ihr bekommt das Ergebnis noch heute.',
        'Finally something practical: who takes the first small step by when? One row is enough. Thank you for being here; you will get the results today.',
      ),
    },
  ],
}
