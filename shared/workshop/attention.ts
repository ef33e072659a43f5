import { type Apply, CONFLICT } from './outcome.ts'

/** Another host's spotlight is taken over. */
export const startSpotlight: Apply<'spotlight.start'> = (state, _command, { by, now }) => ({
  state: { ...state, spotlight: { participantId: by, since: now } },
})

export const stopSpotlight: Apply<'spotlight.stop'> = (state) => ({ state: { ...state, spotlight: null } })

export const pauseEditing: Apply<'editing.pause'> = (state) => ({
  state: { ...state, editing: { paused: true } },
})

export const resumeEditing: Apply<'editing.resume'> = (state) => ({
  state: { ...state, editing: { paused: false } },
})

export const gatherPeople: Apply<'people.gather'> = (state, command, { by, view }) => {
  const to = command.view ?? view
  if (!to) return CONFLICT
  return { state, events: [{ type: 'gather', participantId: by, view: to }] }
}

export const sendReaction: Apply<'reaction.send'> = (state, { kind }, { by }) => ({
  state,
  events: [{ type: 'reaction', participantId: by, kind }],
})
