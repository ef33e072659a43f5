import { type Apply, CONFLICT } from './outcome.ts'

/** "Ready" is said of the current step, so there must be one. */
export const setReady: Apply<'ready.set'> = (state, { ready, stepId }, { by }) => {
  if (!state.current) return CONFLICT
  if (stepId !== undefined && stepId !== state.current.stepId) return { state }
  const others = state.ready.filter((id) => id !== by)
  return { state: { ...state, ready: ready ? [...others, by] : others } }
}

export const clearReady: Apply<'ready.clear'> = (state) => ({ state: { ...state, ready: [] } })
