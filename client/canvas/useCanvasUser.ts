import { useCallback, useEffect, useState } from 'react'
import { atom, createTLUser, type TLUser, type TLUserPreferences } from 'tldraw'
import type { Language } from '../../shared/protocol/http.ts'
import type { CanvasPerson } from './canvasProps.ts'

/** tldraw's idea of the person: name, colour, language. Its own would be shared by all boards of this browser. */
export function useCanvasUser(person: CanvasPerson, language: Language): TLUser {
  const [user] = useState(() => createCanvasUser(person, language))
  const { participantId, name, color } = person
  const apply = useCallback(() => {
    const known = user.userPreferences.get()
    user.setUserPreferences({ ...known, id: participantId, name, color, locale: language })
  }, [user, participantId, name, color, language])
  useEffect(apply, [apply])
  return user
}

function createCanvasUser({ participantId, name, color }: CanvasPerson, language: Language): TLUser {
  const userPreferences = atom<TLUserPreferences>('canvas user', {
    id: participantId,
    name,
    color,
    locale: language,
    colorScheme: 'light',
    animationSpeed: prefersReducedMotion() ? 0 : 1,
  })
  return createTLUser({ userPreferences, setUserPreferences: (next) => void userPreferences.set(next) })
}

function prefersReducedMotion(): boolean {
  return window.matchMedia('(prefers-reduced-motion: reduce)').matches
}
