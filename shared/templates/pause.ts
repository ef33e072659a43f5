import { both, card, zone } from './layout/zones.ts'
import type { Template } from './template.ts'

const WIDTH = 2400

export const pause: Template = {
  id: 'break',
  title: both('Pause', 'Break'),
  purpose: both('Alle kommen mit frischem Kopf zurück.', 'Everyone comes back with a fresh mind.'),
  whenToUse: both(
    'Spätestens nach 75 Minuten am Bildschirm.',
    'After 75 minutes at the screen at the latest.',
  ),
  minutes: { from: 5, to: 15 },
  groupSize: null,
  phases: ['arrive'],
  mode: 'open',
  say: both(
    'Wir machen eine Pause. Kamera aus, aufstehen, etwas trinken, aus dem Fenster schauen. Der Wecker läuft; wenn er klingelt, geht es hier weiter.',
    'We take a break. Camera off, stand up, drink something, look out of the window. The timer is running; when it rings, we go on right here.',
  ),
  rules: {
    de: [
      'Weg vom Bildschirm, auch von dem in der Tasche',
      'Pünktlich zurück: Wir fangen mit denen an, die da sind',
      'Wer eher zurück ist, darf unten etwas malen',
    ],
    en: [
      'Away from the screen, the one in your pocket too',
      'Back in time: we start with those who are here',
      'If you are back early, draw something below',
    ],
  },
  searchWords: {
    de: ['Erholung', 'Kaffeepause', 'Bewegung', 'Unterbrechung'],
    en: ['coffee', 'rest', 'pause', 'recess'],
  },
  zones: [
    zone({ x: 0, y: 0, w: WIDTH, h: 520 }, 'banner', {
      key: 'break',
      color: 'teal',
      title: both('Pause', 'Break'),
      prompt: both(
        'Kamera aus, aufstehen, etwas trinken. Es geht weiter, wenn die Zeit um ist.',
        'Camera off, stand up, drink something. We go on when the time is over.',
      ),
    }),
    card(
      { x: 0, y: 544, w: WIDTH, h: 896 },
      {
        key: 'doodles',
        color: 'sand',
        title: both('Kritzelwand', 'Doodle wall'),
        prompt: both(
          'Schon zurück? Male, was du vor deinem Fenster siehst.',
          'Back already? Draw what you see outside your window.',
        ),
      },
    ),
  ],
}
