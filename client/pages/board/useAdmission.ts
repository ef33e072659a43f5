import { useCallback, useEffect, useState } from 'react'
import type { BoardId } from '../../../shared/ids.ts'
import { type Admission, enterBoard } from './enterBoard.ts'

interface AdmissionOptions {
  boardId: BoardId
  secret: string | null
  asOrganiser: boolean
}

/** Asks at the board's door; null while the answer is on its way. `retry` asks again and keeps what is shown. */
export function useAdmission({ boardId, secret, asOrganiser }: AdmissionOptions) {
  const [admission, setAdmission] = useState<Admission | null>(null)
  const [attempt, setAttempt] = useState(0)
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new attempt asks the same question again
  useEffect(() => {
    const controller = new AbortController()
    enterBoard({ boardId, secret, asOrganiser, signal: controller.signal }).then(
      setAdmission,
      () => undefined,
    )
    return () => controller.abort()
  }, [boardId, secret, asOrganiser, attempt])
  const retry = useCallback(() => setAttempt((count) => count + 1), [])
  return { admission, setAdmission, retry }
}
