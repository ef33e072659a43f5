import { both } from '../layout/zones.ts'
import type { Agenda } from '../template.ts'

export const designThinking90: Agenda = {
  id: 'design-thinking-90',
  title: both('Design Thinking, 90 Minuten', 'Design Thinking, 90 minutes'),
  purpose: both(
    'Ein vollständiger Workshop mit Pause: verstehen, Ideen finden, ausprobieren.',
    'A complete workshop with a break: understand, find ideas, try them out.',
  ),
  minutes: 90,
  groupSize: { from: 4, to: 20 },
  steps: [
    {
      templateId: 'check-in',
      minutes: 8,
      say: both(
        'Herzlich willkommen! Wir haben 90 Minuten und eine Pause in der Mitte. Schreibt zum Ankommen einen Zettel in jedes Feld. Dann hören wir eine kurze Runde: euer Name und ein Zettel, der euch wichtig ist.',
        'A warm welcome! We have 90 minutes with a break in the middle. To arrive, write one note in each field. Then we hear a short round: your name and one note that matters to you.',
      ),
    },
    {
      templateId: 'stakeholder-rings',
      minutes: 8,
      title: both('Verstehen', 'Empathise: who is involved'),
      say: both(
        'Wer hat mit unserem Thema zu tun? Sammelt vier Minuten lang alle, die euch einfallen, und legt sie in die Ringe. Danach entscheiden wir, in wen aus der Mitte wir uns gleich einfühlen.',
        'Who has to do with our topic? For four minutes collect everyone you can think of and place them in the rings. Then we decide whose shoes from the middle we step into next.',
      ),
    },
    {
      templateId: 'empathy-map',
      minutes: 15,
      title: both('Beobachten', 'Empathise: see through their eyes'),
      say: both(
        'Wir füllen zuerst gemeinsam die Felder 1 und 2: Wer ist die Person, was will sie? Dann schreibt ihr sechs Minuten still, im Uhrzeigersinn, und erst zuletzt in den Kopf. Nach dem Aufdecken lesen wir und markieren, was uns überrascht.',
        'First we fill fields 1 and 2 together: who is the person, what do they want? Then you write silently for six minutes, clockwise, and the head last. After revealing we read and mark what surprises us.',
      ),
    },
    {
      templateId: 'how-might-we',
      minutes: 10,
      title: both('Sichtweise definieren', 'Define'),
      say: both(
        'Was wir gerade gelernt haben, wird jetzt zur Frage. Legt zwei, drei wichtige Erkenntnisse nach links und schreibt dazu Fragen mit „Wie könnten wir“. In den letzten drei Minuten einigen wir uns auf eine; mit ihr gehen wir nach der Pause in die Ideen.',
        'What we have just learned now becomes a question. Put two or three important insights on the left and write questions with “How might we”. In the last three minutes we agree on one; after the break we take it into the ideas.',
      ),
    },
    {
      templateId: 'break',
      minutes: 5,
      say: both(
        'Fünf Minuten Pause: Kamera aus, aufstehen, Fenster auf. Wenn der Wecker klingelt, geht es mit dem schönsten Teil weiter, den Ideen.',
        'Five minutes of break: camera off, stand up, open a window. When the timer rings we go on with the best part, the ideas.',
      ),
    },
    {
      templateId: 'brainstorming',
      minutes: 13,
      title: both('Ideen finden', 'Ideate'),
      say: both(
        'Unsere Frage steht oben. Fünf Minuten lang schreibt jede Person still so viele Ideen wie möglich, ohne sie zu prüfen. Dann decken wir auf und bauen auf den Ideen der anderen auf: „Ja, und …“. Wenn es ruhig wird, lege ich noch eine Minute drauf; danach wählen wir.',
        'Our question is at the top. For five minutes everyone silently writes as many ideas as possible, without checking them. Then we reveal and build on each other’s ideas: “Yes, and …”. When it gets quiet I add one more minute; then we choose.',
      ),
    },
    {
      templateId: 'dot-vote',
      minutes: 5,
      title: both('Auswählen', 'Choose'),
      say: both(
        'Denkt an unsere Person und lest alle Ideen noch einmal. Verteilt dann eure Punkte, alle zur selben Zeit und geheim. Die Idee mit den meisten Punkten bauen wir gleich, die nächsten heben wir auf.',
        'Think of our person and read all ideas once more. Then place your dots, all at the same time and secretly. We build the idea with the most dots next and keep the others.',
      ),
    },
    {
      templateId: 'storyboard',
      minutes: 12,
      title: both('Prototypen entwickeln', 'Prototype'),
      say: both(
        'Wir machen die Idee so greifbar, dass man sie zeigen kann. Klärt zwei Minuten lang, was in welchem Bild passiert, teilt die Bilder auf und zeichnet. Es muss nicht schön sein; es muss nur jemand verstehen, der gerade nicht dabei war.',
        'We make the idea tangible enough to show. Take two minutes to agree on what happens in which picture, share them out and draw. It need not be pretty; it only has to be clear to someone who was not here.',
      ),
    },
    {
      templateId: 'feedback-grid',
      minutes: 7,
      title: both('Testen', 'Test'),
      say: both(
        'Eine Person zeigt die Geschichte, am besten jemand, der wenig gezeichnet hat. Die anderen hören als unsere Person zu und schreiben in die vier Felder. Danach fragt die Runde: Was würden wir als Erstes ändern?',
        'One person shows the story, ideally somebody who drew little. The others listen as our person and write into the four fields. Then the group asks: what would we change first?',
      ),
    },
    {
      templateId: 'actions',
      minutes: 7,
      title: both('Wie es weitergeht', 'What comes next'),
      say: both(
        'Damit die Idee morgen noch lebt: Wer macht was bis wann? Tragt nur ein, was ihr selbst übernehmt, und verabredet einen Termin. Danke für eure Zeit; das Fotoprotokoll kommt heute noch.',
        'So that the idea is still alive tomorrow: who does what by when? Enter only what you take on yourself and agree on a date. Thank you for your time; the photo protocol comes today.',
      ),
    },
  ],
}
