export const board = {
  save: {
    loading: 'Wird geladen …',
    saved: 'Gespeichert',
    nearFull: 'Fast voll',
    saving: 'Speichert …',
    offline: 'Offline',
    notSaved: 'Nicht gespeichert',
    boardFull: 'Board ist voll',
    readOnly: 'Nur ansehen',
    paused: 'Angehalten',
    heldBack: 'Wartet',
  },
  saveExplained: {
    loading: 'Das Board wird vom Server geholt.',
    saved: 'Alle Änderungen sind sicher auf dem Server gespeichert.',
    nearFull:
      'Alles ist gespeichert, aber das Board ist bald voll. Lösche etwas, zum Beispiel Zeichnungen, oder arbeite auf einem neuen Board weiter.',
    saving: 'Deine Änderungen sind unterwegs zum Server.',
    offline:
      'Offline – deine Änderungen bleiben hier und werden gesendet, sobald die Verbindung wieder da ist.',
    notSaved:
      'Nicht gespeichert: Der Server kann gerade nicht speichern. Lass diese Seite offen, wir versuchen es weiter.',
    boardFull:
      'Nicht gespeichert: Das Board ist voll. Lösche etwas, zum Beispiel Zeichnungen, dann wird weiter gespeichert.',
    readOnly: 'Du kannst dieses Board ansehen, aber nicht verändern.',
    paused: 'Die Moderation hat das Schreiben angehalten. Alles ist sicher auf dem Server gespeichert.',
    heldBack:
      'Was du zuletzt geschrieben hast, ist in diesem Browser aufgehoben. Es wird gespeichert, sobald alle wieder schreiben dürfen.',
  },
  saveState: 'Speicherstand',
  openingOffline: 'Keine Verbindung. Wir versuchen es weiter …',
  renameHint: 'Zum Umbenennen anklicken',
  title: 'Titel',
  share: 'Teilen',
  export: 'Bild speichern',
  editTemplate: 'Vorlage bearbeiten',
  editingTemplate: 'Du bearbeitest die Vorlage',
  editTemplateDone: 'Fertig',
  moreActions: 'Weitere Aktionen',
  yourNameAndColor: 'Dein Name und deine Farbe',
  leave: 'Board verlassen',
  leaveTitle: 'Board verlassen?',
  leaveText:
    'Dein Platz auf diesem Board wird in diesem Browser vergessen. Was alle sehen, bleibt. Zum Wiederkommen brauchst du den Link.',
  leaveLoses_one:
    'Ein Zettel, den nur du siehst, geht dabei verloren. Teile ihn vorher, wenn er bleiben soll.',
  leaveLoses_other:
    '{{count}} Zettel, die nur du siehst, gehen dabei verloren. Teile sie vorher, wenn sie bleiben sollen.',
  badRecords_one:
    '{{count}} Eintrag auf diesem Board ist beschädigt und wird nicht gezeigt. Er bleibt gespeichert.',
  badRecords_other:
    '{{count}} Einträge auf diesem Board sind beschädigt und werden nicht gezeigt. Sie bleiben gespeichert.',
  undrawable:
    'Das wurde zurückgenommen: zu groß, zu weit draußen oder ein Wort mit über 4.000 Zeichen. So etwas kann kein Board zeigen.',
  healthTitle: 'Zustand des Boards',
  healthText:
    'Beschädigte Einträge entstehen durch fremde Programme oder ältere Versionen. Alles andere auf dem Board ist in Ordnung. Gib die Liste der Person weiter, die euren Server betreibt.',
  healthShow: 'Ansehen',
  healthList: 'Beschädigte Einträge',
  healthCopy: 'Kopieren',
  storageBlocked: 'Dein Browser lässt kein Speichern zu. Nach dem Neuladen brauchst du den Link noch einmal.',
  newRole: 'Deine Rolle ist jetzt: {{role}}.',
  inviteText: 'Lade jetzt ein: Teile den Link im Chat eurer Videokonferenz.',
  notAllowedTitle: 'Hier fehlt dir das Recht',
  notAllowedText: 'Deine Rolle auf diesem Board hat sich geändert. Lade die Seite neu.',
  editTemplateEnd: 'Vorlage fertig bearbeiten',
  unsentTitle: 'Noch nicht alles gespeichert',
  unsentText:
    'Deine letzten Änderungen sind noch nicht auf dem Server. Bleib noch einen Moment, damit nichts verloren geht.',
  leaveAnyway: 'Trotzdem verlassen',
}
