import { both } from '../layout/zones.ts'
import type { Agenda } from '../template.ts'

export const designThinking180: Agenda = {
  id: 'design-thinking-180',
  title: both('Design Thinking, 180 Minuten', 'Design Thinking, 180 minutes'),
  purpose: both(
    'Ein halber Tag mit zwei Pausen: gründlich verstehen, zwei Ideenrunden, ein getesteter Entwurf.',
    'Half a day with two breaks: understand thoroughly, two rounds of ideas, a tested draft.',
  ),
  minutes: 180,
  groupSize: { from: 4, to: 24 },
  steps: [
    {
      templateId: 'check-in',
      minutes: 12,
      say: both(
        'Herzlich willkommen zu unserem halben Tag! Wir arbeiten drei Stunden mit zwei Pausen. Schreibt zum Ankommen in jedes Feld einen Zettel; danach stellt sich jede Person kurz vor. Wenn alle gesprochen haben, gehe ich mit euch zum ersten Schritt.',
        'A warm welcome to our half day! We work for three hours with two breaks. To arrive, write one note in each field; then everyone introduces themselves briefly. When all have spoken, I take you to the first step.',
      ),
    },
    {
      templateId: 'stakeholder-rings',
      minutes: 12,
      title: both('Verstehen', 'Empathise: who is involved'),
      say: both(
        'Wir verschaffen uns einen Überblick: Wen betrifft unser Thema, wer hilft, wer bremst? Sammelt sechs Minuten und schaut dann gemeinsam, wer fehlt. Am Ende wählen wir eine Person aus der Mitte, für die wir heute arbeiten.',
        'We get an overview: whom does our topic concern, who helps, who slows it down? Collect for six minutes, then see together who is missing. At the end we choose one person from the middle to work for today.',
      ),
    },
    {
      templateId: 'empathy-map',
      minutes: 25,
      title: both('Beobachten', 'Empathise: see through their eyes'),
      say: both(
        'Jetzt nehmen wir uns Zeit für diese eine Person. Erst klären wir gemeinsam Feld 1 und 2, dann schreibt ihr zehn Minuten still im Uhrzeigersinn, zuletzt in den Kopf. Nach dem Aufdecken erzählt ihr einander, was ihr wirklich erlebt habt; Vermutungen bekommen ein Fragezeichen.',
        'Now we take time for this one person. First we settle fields 1 and 2 together, then you write silently for ten minutes, clockwise, the head last. After revealing you tell each other what you have really experienced; guesses get a question mark.',
      ),
    },
    {
      templateId: 'point-of-view',
      minutes: 12,
      title: both('Sichtweise definieren', 'Define: our point of view'),
      say: both(
        'Wir bringen auf den Punkt, was wir verstanden haben. Schreibt still Vorschläge in die drei Felder, dann bauen wir daraus einen Satz. Er ist fertig, wenn alle nicken; danach habt ihr euch eine Pause verdient.',
        'We put what we have understood in a nutshell. Write suggestions silently in the three fields, then we build one sentence from them. It is done when everyone nods; after that you have earned a break.',
      ),
    },
    {
      templateId: 'break',
      minutes: 10,
      say: both(
        'Zehn Minuten Pause. Lasst den Bildschirm Bildschirm sein und bewegt euch ein bisschen. Wenn der Wecker klingelt, wird aus unserem Satz eine Frage.',
        'Ten minutes of break. Leave the screen alone and move a little. When the timer rings, our sentence becomes a question.',
      ),
    },
    {
      templateId: 'how-might-we',
      minutes: 12,
      title: both('Die Frage finden', 'Define: our question'),
      say: both(
        'Mit frischem Kopf machen wir aus unserem Satz Fragen. Fünf Minuten still schreiben, dann lesen wir vor und fragen bei jeder: Ist sie zu weit oder zu eng? Die Frage, die uns am meisten lockt, legen wir unten hin; sie leitet uns durch die Ideen.',
        'With fresh minds we turn our sentence into questions. Five minutes of silent writing, then we read them out and ask of each: is it too wide or too narrow? The question that tempts us most goes to the bottom; it guides us through the ideas.',
      ),
    },
    {
      templateId: 'brainstorming',
      minutes: 15,
      title: both('Ideen finden', 'Ideate: first round'),
      say: both(
        'Erste Ideenrunde: sechs Minuten still, dann aufdecken und weiterspinnen. Unser Ziel sind fünfzig Ideen, egal wie verrückt. Wenn ihr denkt, jetzt fällt euch nichts mehr ein, kommen meist die besten; deshalb bleiben wir bis zum Schluss dran.',
        'First round of ideas: six minutes of silence, then reveal and build on. Our goal is fifty ideas, however crazy. When you think nothing more will come, the best ones usually do; that is why we keep going to the end.',
      ),
    },
    {
      templateId: 'reverse-brainstorming',
      minutes: 12,
      title: both('Ideen finden: Kopfstand', 'Ideate: upside down'),
      say: both(
        'Zweite Runde, diesmal verkehrt herum: Wie machen wir es garantiert schlimmer? Fünf Minuten lang dürft ihr richtig fies sein. Dann dreht ihr jeden Zettel um; die besten umgedrehten Ideen nehmen wir gleich zum Sortieren mit.',
        'Second round, this time the wrong way round: how do we surely make it worse? For five minutes you may be truly wicked. Then you turn every note around; we take the best ones along for sorting.',
      ),
    },
    {
      templateId: 'clustering',
      minutes: 10,
      title: both('Ideen ordnen', 'Ideate: sort the ideas'),
      say: both(
        'Ich habe die Ideen aus beiden Runden hierher kopiert. Sortiert sie jetzt still: Was ähnlich ist, rückt zusammen. Nach fünf Minuten geben wir jeder Gruppe gemeinsam eine Überschrift, dann machen wir Pause.',
        'I have copied the ideas from both rounds to this place. Sort them in silence now: what is alike moves together. After five minutes we give every group a heading together, then we take a break.',
      ),
    },
    {
      templateId: 'break',
      minutes: 10,
      say: both(
        'Noch einmal zehn Minuten Pause, ihr habt viel geschafft. Lasst die Ideen im Hinterkopf arbeiten. Danach wählen wir und bauen.',
        'Another ten minutes of break, you have achieved a lot. Let the ideas work in the back of your mind. Then we choose and build.',
      ),
    },
    {
      templateId: 'dot-vote',
      minutes: 6,
      title: both('Auswählen', 'Choose'),
      say: both(
        'Lest alle Gruppen noch einmal und verteilt dann eure Punkte, geheim und gleichzeitig. Nehmt, was unserer Person hilft und was ihr selbst gern umsetzen würdet. Die stärkste Idee bauen wir jetzt.',
        'Read all groups once more, then place your dots, secretly and at the same time. Take what helps our person and what you would like to make real yourselves. We build the strongest idea now.',
      ),
    },
    {
      templateId: 'storyboard',
      minutes: 18,
      title: both('Prototypen entwickeln', 'Prototype'),
      say: both(
        'Wir zeichnen die Geschichte unserer Idee in sechs Bildern. Beginnt mit dem letzten: Was ist am Ende besser? Teilt die Bilder auf, zeichnet zwölf Minuten und erzählt euch die Geschichte dann einmal laut; was hakt, ändert ihr gleich.',
        'We draw the story of our idea in six pictures. Begin with the last: what is better in the end? Share out the pictures, draw for twelve minutes, then tell each other the story aloud once; what does not work you change at once.',
      ),
    },
    {
      templateId: 'feedback-grid',
      minutes: 12,
      title: both('Testen', 'Test'),
      say: both(
        'Jetzt die Probe. Eine Person zeigt die Geschichte, die anderen schlüpfen in die Rolle unserer Person und schreiben still mit. Danach lesen wir Feld für Feld und entscheiden: Was behalten, was ändern, wen fragen wir wirklich?',
        'Now the trial. One person shows the story, the others slip into the role of our person and write silently. Then we read field by field and decide: what do we keep, what change, whom do we really ask?',
      ),
    },
    {
      templateId: 'actions',
      minutes: 9,
      title: both('Wie es weitergeht', 'What comes next'),
      say: both(
        'Wir halten fest, wer was bis wann tut. Der erste Schritt soll so klein sein, dass er diese Woche klappt. Verabredet auch, wann ihr euch wieder trefft; dann bleibt uns nur noch der Abschluss.',
        'We note who does what by when. The first step should be small enough to work this week. Also agree on when you meet again; then only the closing is left.',
      ),
    },
    {
      templateId: 'like-wish-what-if',
      minutes: 5,
      title: both('Abschluss', 'Closing'),
      say: both(
        'Zum Schluss ein Zettel pro Feld: Was mochtet ihr, was wünscht ihr euch, wie wäre es, wenn? Wer mag, liest einen vor. Danke für diesen halben Tag; ihr bekommt das Fotoprotokoll noch heute.',
        'To finish, one note per field: what did you like, what do you wish, what if? If you like, read one aloud. Thank you for this half day; you will get the photo protocol today.',
      ),
    },
  ],
}
