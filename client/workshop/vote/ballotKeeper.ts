import type { Ballot, BallotReply } from '../../../shared/protocol/votes.ts'
import { type ClientProblemCode, isPassing, problemCodeOf } from '../../api/ApiProblem.ts'
import type { BallotBox } from '../../api/votes.ts'

export interface BallotState {
  /** As the server has it; null: it has not answered yet. */
  reply: BallotReply | null
  /** Something is on its way to the server; the screen shows it when it is there. */
  isSaving: boolean
}

export interface BallotKeeper {
  /** With what is still on its way: what the next change starts from. */
  latest(): Ballot
  change(edit: (ballot: Ballot) => Ballot): void
  setDone(done: boolean): void
  /** Asks the server again: notes were deleted. */
  refresh(): void
  close(): void
}

interface BallotListener {
  onState(state: BallotState): void
  onProblem(code: ClientProblemCode): void
}

const RETRY_MS = 3_000
export const NO_BALLOT: BallotState = { reply: null, isSaving: false }

/** Keeps a ballot on the server. One change after the other; of those that wait only the last goes. */
export function openBallotKeeper(box: BallotBox, listener: BallotListener): BallotKeeper {
  const aborter = new AbortController()
  const { signal } = aborter
  let state = NO_BALLOT
  let wanted: Ballot | null = null
  let timer: ReturnType<typeof setTimeout> | undefined

  const set = (change: Partial<BallotState>): void => {
    state = { ...state, ...change }
    if (!signal.aborted) listener.onState(state)
  }

  /** Answers whether the server took it. */
  const ask = async (call: Promise<BallotReply>, onFailure = listener.onProblem): Promise<boolean> => {
    try {
      set({ reply: await call })
      return true
    } catch (error) {
      if (!signal.aborted) onFailure(problemCodeOf(error))
      return false
    }
  }

  const save = async (): Promise<void> => {
    if (state.isSaving) return
    set({ isSaving: true })
    for (let next = wanted; next && !signal.aborted; next = wanted === next ? null : wanted)
      if (!(await ask(box.put(next)))) break
    wanted = null
    set({ isSaving: false })
  }

  const load = (): void => {
    void ask(box.fetch(signal), (code) => {
      if (isPassing(code)) timer = setTimeout(load, RETRY_MS)
      else listener.onProblem(code)
    })
  }

  load()
  const latest = (): Ballot => wanted ?? state.reply?.ballot ?? {}
  return {
    latest,
    change(edit) {
      if (!state.reply) return
      wanted = edit(latest())
      void save()
    },
    setDone: (done) => void ask(box.setDone(done)),
    refresh: () => void (state.isSaving || ask(box.fetch(signal))),
    close() {
      aborter.abort()
      clearTimeout(timer)
    },
  }
}
