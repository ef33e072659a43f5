export const join = {
  invited: 'Du bist eingeladen zu',
  asHost: 'Du kommst als Moderation auf dieses Board.',
  asParticipant: 'Schreib gleich mit – ganz ohne Konto.',
  asViewer: 'Du kannst zuschauen, aber nichts verändern.',
  yourName: 'Dein Name',
  nameHint: 'So sehen dich die anderen.',
  nameMissing: 'Gib einen Namen ein oder tritt anonym bei.',
  join: 'Beitreten',
  joinAnonymously: 'Anonym beitreten',
  privacy:
    'Alle auf dem Board sehen deinen Namen, deinen Mauszeiger und was du schreibst. Gespeichert wird nur auf diesem Server; niemand sonst erfährt davon.',
  checking: 'Dein Link wird geprüft …',
  codeTitle: 'Mit einem Code beitreten',
  codeText: 'Gib die sechs Zeichen ein, die dir die Moderation zeigt.',
  code: 'Code',
  codeInvalid: 'Ein Code hat sechs Buchstaben und Ziffern.',
  continue: 'Weiter',
  doorClosedTitle: 'Die Tür ist gerade geschlossen',
  doorClosedText:
    'Zum Board „{{title}}“ kommt im Moment niemand neu dazu. Lass diese Seite offen: Sobald die Moderation die Tür öffnet, geht es hier weiter.',
  fullTitle: 'Das Board ist voll',
  fullText:
    'Auf „{{title}}“ sind schon so viele Menschen, wie es zulässt. Lass diese Seite offen: Wird ein Platz frei, geht es hier weiter.',
  waiting: 'Wir sehen alle paar Sekunden nach.',
  linkInvalidTitle: 'Dieser Link gilt nicht mehr',
  linkInvalidText:
    'Er wurde erneuert oder ist nicht vollständig. Bitte die Moderation um den aktuellen Link.',
  incompleteTitle: 'An diesem Link fehlt etwas',
  incompleteText:
    'Zum Beitreten braucht es den ganzen Link, auch den Teil hinter dem #. Kopiere ihn noch einmal vollständig – oder gib einen Code ein.',
  enterCode: 'Code eingeben',
  removedTitle: 'Du bist nicht mehr auf diesem Board',
  removedText:
    'Die Moderation hat dich von diesem Board entfernt. Wenn das ein Versehen war, wende dich an die Person, die dich eingeladen hat.',
  joinAgain: 'Noch einmal beitreten',
  seatInvalidTitle: 'Dein Platz gilt nicht mehr',
  seatInvalidText: 'Öffne den Link, den du bekommen hast, noch einmal. Dann bekommst du einen neuen Platz.',
  notFoundTitle: 'Dieses Board gibt es nicht mehr',
  notFoundText: 'Es wurde gelöscht oder liegt im Papierkorb. Frage die Person, die dich eingeladen hat.',
  unreachableTitle: 'Der Server ist gerade nicht erreichbar',
}
