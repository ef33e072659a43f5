import { useEffect, useRef, useState } from 'react'
import type { BallotReply } from '../../../shared/protocol/votes.ts'
import type { ClientProblemCode } from '../../api/ApiProblem.ts'
import type { BallotBox } from '../../api/votes.ts'
import { type BallotKeeper, NO_BALLOT, openBallotKeeper } from './ballotKeeper.ts'

/** One's own ballot, as the server has it. */
export interface OwnBallot extends BallotReply, Omit<BallotKeeper, 'close'> {
  /** The server has answered at least once. */
  isKnown: boolean
  /** Something is on its way to the server; the screen shows it when it is there. */
  isSaving: boolean
}

const EMPTY: BallotReply = { ballot: {}, left: null, done: false }

/** Shows what the server has of one's ballot and nothing else. */
export function useBallot(box: BallotBox | null, onProblem: (code: ClientProblemCode) => void): OwnBallot {
  const [{ reply, isSaving }, setState] = useState(NO_BALLOT)
  const keeper = useRef<BallotKeeper | null>(null)
  const tell = useRef(onProblem)
  tell.current = onProblem
  useEffect(() => {
    setState(NO_BALLOT)
    if (!box) return
    const opened = openBallotKeeper(box, { onState: setState, onProblem: (code) => tell.current(code) })
    keeper.current = opened
    return () => {
      keeper.current = null
      opened.close()
    }
  }, [box])
  return {
    ...(reply ?? EMPTY),
    isKnown: reply !== null,
    isSaving,
    latest: () => keeper.current?.latest() ?? {},
    change: (edit) => keeper.current?.change(edit),
    setDone: (done) => keeper.current?.setDone(done),
    refresh: () => keeper.current?.refresh(),
  }
}
