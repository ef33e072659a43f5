import { useCallback, useEffect, useRef, useState } from 'react'
import type { BoardId } from '../../../shared/ids.ts'
import { takeAhead } from './admissionAhead.ts'
import { enterBoard } from './enterBoard.ts'

interface AdmissionOptions {
  boardId: BoardId
  secret: string | null
  asOrganiser: boolean
}

/** Asks at the board's door; null while the answer is on its way. `retry` asks again and keeps what is shown. */
export function useAdmission({ boardId, secret, asOrganiser }: AdmissionOptions) {
  const [ahead] = useState(() => takeAhead(boardId))
  const first = useRef(ahead)
  const [admission, setAdmission] = useState(ahead?.admission ?? null)
  const [attempt, setAttempt] = useState(0)
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new attempt asks the same question again
  useEffect(() => {
    const controller = new AbortController()
    const { signal } = controller
    const answer = first.current?.answer ?? enterBoard({ boardId, secret, asOrganiser, signal })
    first.current = null
    answer.then(
      (admission) => signal.aborted || setAdmission(admission),
      () => undefined,
    )
    return () => controller.abort()
  }, [boardId, secret, asOrganiser, attempt])
  const retry = useCallback(() => setAttempt((count) => count + 1), [])
  return { admission, setAdmission, retry }
}
