import { both } from '../layout/zones.ts'
import type { Agenda } from '../template.ts'

export const communicationWorkshop: Agenda = {
  id: 'communication-workshop',
  title: both('Kommunikation im Netzwerk, 90 Minuten', 'Network communication, 90 minutes'),
  purpose: both(
    'Wer soll von euren Angeboten erfahren, und wie erreicht ihr sie? Am Ende steht ein Plan mit Namen.',
    'Who should hear about your offers, and how do you reach them? You end with a plan with names.',
  ),
  minutes: 90,
  groupSize: { from: 4, to: 20 },
  steps: [
    {
      templateId: 'check-in',
      minutes: 7,
      say: both(
        'Willkommen! Heute geht es darum, wer von unseren Angeboten erfahren soll und wie wir diese Menschen erreichen. Schreibt zum Ankommen einen Zettel in jedes Feld; in die Mitte ein Angebot, auf das ihr stolz seid.',
        'Welcome! Today is about who should hear about our offers and how we reach them. To arrive, write one note in each field; in the middle one name an offer you are proud of.',
      ),
    },
    {
      templateId: 'stakeholder-rings',
      minutes: 10,
      title: both('Wer soll von uns erfahren?', 'Who should hear about us?'),
      say: both(
        'Für wen sind unsere Angebote da, und wer erzählt davon weiter? Sammelt fünf Minuten lang: innen die Menschen, die mitmachen sollen, außen alle, die sie beeinflussen. Dann wählen wir eine Gruppe aus, die wir bisher zu wenig erreichen.',
        'Whom are our offers for, and who passes the word on? Collect for five minutes: inside the people who should take part, outside everyone who influences them. Then we choose one group that we reach too little so far.',
      ),
    },
    {
      templateId: 'persona',
      minutes: 15,
      title: both('Eine Person vor Augen', 'One person in mind'),
      say: both(
        'Eine Zielgruppe kann man nicht ansprechen, einen Menschen schon. Erfindet gemeinsam eine Person aus dieser Gruppe, mit Namen und Alltag. Besonders wichtig ist das Feld „Wo erreicht man sie?“; das brauchen wir gleich.',
        'You can’t talk to a target group, but you can talk to a human being. Together invent one person from this group, with a name and a daily life. The field “Where do we reach them?” matters most; we need it in a moment.',
      ),
    },
    {
      templateId: 'customer-journey',
      minutes: 12,
      title: both('Ihr Weg zu uns', 'Their way to us'),
      say: both(
        'Wir gehen den Weg dieser Person: Wo bemerkt sie uns, wo bricht sie ab? Beginnt beim Mitmachen und füllt die Zeilen für Handlungen und Kontaktpunkte; mehr muss heute nicht sein. Wo der Weg abreißt, liegen unsere Chancen, die nehmen wir mit.',
        'We walk this person’s way: where do they notice us, where do they drop out? Begin with taking part and fill the rows for actions and touchpoints; today you need no more. Where the way breaks off lie our opportunities, which we take along.',
      ),
    },
    {
      templateId: 'break',
      minutes: 5,
      say: both(
        'Fünf Minuten Pause, dann sammeln wir Ideen. Überlegt beim Kaffee, wie ihr selbst zuletzt von etwas Gutem erfahren habt.',
        'Five minutes of break, then we collect ideas. Over your coffee, think of how you last heard about something good.',
      ),
    },
    {
      templateId: 'brainstorming',
      minutes: 13,
      title: both('Wie erreichen wir sie?', 'How do we reach them?'),
      say: both(
        'Unsere Frage lautet: Wie erfährt genau diese Person von uns, so dass sie Lust bekommt? Fünf Minuten still schreiben, dann aufdecken und weiterdenken. Auch Wege ohne Geld und ohne Internet sind gefragt.',
        'Our question: how does exactly this person hear about us in a way that makes them curious? Five minutes of silent writing, then reveal and think on. Ways without money and without the internet are welcome too.',
      ),
    },
    {
      templateId: 'dot-vote',
      minutes: 5,
      title: both('Auswählen', 'Choose'),
      say: both(
        'Welche Wege sind bei unserer Person am wahrscheinlichsten erfolgreich, und welche schaffen wir mit unseren Leuten? Verteilt eure Punkte, alle zugleich. Die drei stärksten kommen in den Plan.',
        'Which ways are most likely to work with our person, and which can we manage with our people? Place your dots, all at once. The three strongest go into the plan.',
      ),
    },
    {
      templateId: 'communication-plan',
      minutes: 17,
      say: both(
        'Jetzt machen wir daraus einen Plan, eine Zeile nach der anderen. Lest jede Botschaft laut vor: Würde unsere Person stehen bleiben? Weiter geht es erst, wenn in jeder Zeile ein Name und ein Datum stehen.',
        'Now we turn this into a plan, one row after the other. Read every message aloud: would our person stop and listen? We only go on once every row has a name and a date.',
      ),
    },
    {
      templateId: 'like-wish-what-if',
      minutes: 6,
      title: both('Abschluss', 'Closing'),
      say: both(
        'Ein Zettel pro Feld, dann ein Satz von jeder Person: Was nimmst du dir für morgen vor? Danke euch; den Plan bekommt ihr heute noch.',
        'One note per field, then one sentence from each of you: what will you do tomorrow? Thank you; you will get the plan today.',
      ),
    },
  ],
}
