import { useEffect, useRef, useState } from 'react'
import type { Ballot, BallotReply } from '../../../shared/protocol/votes.ts'
import { type ClientProblemCode, isPassing, problemCodeOf } from '../../api/ApiProblem.ts'
import type { BallotBox } from '../../api/votes.ts'

/** One's own ballot, as the server has it. */
export interface OwnBallot extends BallotReply {
  /** The server has answered at least once. */
  isKnown: boolean
  /** Something is on its way to the server; the screen shows it when it is there. */
  isSaving: boolean
  change(edit: (ballot: Ballot) => Ballot): void
  setDone(done: boolean): void
  /** Asks the server again: notes were deleted. */
  refresh(): void
}

const RETRY_MS = 3_000
const EMPTY: BallotReply = { ballot: {}, left: null, done: false }

/** Keeps a ballot on the server and shows nothing else. One change after the other; of those that wait only the last goes. */
export function useBallot(box: BallotBox | null, onProblem: (code: ClientProblemCode) => void): OwnBallot {
  const [reply, setReply] = useState<BallotReply | null>(null)
  const [isSaving, setSaving] = useState(false)
  const wanted = useRef<Ballot | null>(null)
  const isRunning = useRef(false)
  const current = useRef(box)
  current.current = box
  const tell = useRef(onProblem)
  tell.current = onProblem

  /** Null: refused, or the vote is another one by now. */
  const ask = async (call: (box: BallotBox) => Promise<BallotReply>): Promise<BallotReply | null> => {
    if (!box) return null
    try {
      const answer = await call(box)
      if (current.current !== box) return null
      setReply(answer)
      return answer
    } catch (error) {
      if (current.current === box) tell.current(problemCodeOf(error))
      return null
    }
  }

  const run = async () => {
    if (isRunning.current) return
    isRunning.current = true
    setSaving(true)
    for (let next = wanted.current; next; next = wanted.current === next ? null : wanted.current) {
      const ballot = next
      if (!(await ask((to) => to.put(ballot)))) break
    }
    wanted.current = null
    isRunning.current = false
    setSaving(false)
  }

  useEffect(() => {
    setReply(null)
    wanted.current = null
    if (!box) return
    return load(box, setReply, (code) => tell.current(code))
  }, [box])

  return {
    ...(reply ?? EMPTY),
    isKnown: reply !== null,
    isSaving,
    change(edit) {
      if (!reply) return
      wanted.current = edit(wanted.current ?? reply.ballot)
      void run()
    },
    setDone: (done) => void ask((to) => to.setDone(done)),
    refresh: () => void (isRunning.current || ask((to) => to.fetch())),
  }
}

/** Fetches the ballot, again and again while nothing answers. */
function load(
  box: BallotBox,
  onReply: (reply: BallotReply) => void,
  onProblem: (code: ClientProblemCode) => void,
): () => void {
  const aborter = new AbortController()
  const { signal } = aborter
  let timer: ReturnType<typeof setTimeout> | undefined
  const attempt = async () => {
    try {
      const reply = await box.fetch(signal)
      if (!signal.aborted) onReply(reply)
    } catch (error) {
      if (signal.aborted) return
      const code = problemCodeOf(error)
      if (isPassing(code)) timer = setTimeout(attempt, RETRY_MS)
      else onProblem(code)
    }
  }
  void attempt()
  return () => {
    aborter.abort()
    clearTimeout(timer)
  }
}
