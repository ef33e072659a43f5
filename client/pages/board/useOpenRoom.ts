import { type RefObject, useEffect, useRef, useState } from 'react'
import type { TLStore } from 'tldraw'
import type { BoardId } from '../../../shared/ids.ts'
import type { Seat } from '../../../shared/protocol/http.ts'
import { uploadImage } from '../../api/boards.ts'
import { formerSeatOn } from '../../api/seatStore.ts'
import { createBoardStore } from '../../canvas/createBoardStore.ts'
import type { BoardSession } from '../../sync/boardSession.ts'
import type { LayersLeft } from '../../sync/layersLeft.ts'
import { openBoardSession } from '../../sync/openBoardSession.ts'
import { usePersonName } from '../../workshop/people/usePersonName.ts'

export interface OpenRoom {
  store: TLStore
  session: BoardSession
  /** Is an image on its way to the server? It is on no board before. */
  isUploading(): boolean
  /** The stage has its pages: the canvas may mount. */
  ready: boolean
}

/** Opens the board's session as long as the component is mounted; null before that. */
export function useOpenRoom(boardId: BoardId, seat: Seat): OpenRoom | null {
  const [room, setRoom] = useState<OpenRoom | null>(null)
  const [left, setLeft] = useState<LayersLeft | null>(null)
  const { token, participantId } = seat
  const nameOf = useLatest(usePersonName())
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new role changes the open session, see setRole
  useEffect(() => {
    let uploads = 0
    const isUploading = () => uploads > 0
    const upload: typeof uploadImage = (...image) => {
      uploads += 1
      return uploadImage(...image).finally(() => {
        uploads -= 1
      })
    }
    const store = createBoardStore({
      uploadImage: (file, signal) => upload(boardId, token, file, signal),
    })
    const former = formerSeatOn(boardId)
    const session = openBoardSession({
      boardId,
      seat,
      store,
      displayName: (person) => nameOf.current(person),
      left,
      formerId: former.read(),
      onFormerTaken: former.forget,
      isGivenUp: () => former.read() === participantId,
    })
    let isOpen = true
    session.left.subscribe(() => setLeft(session.left.get()))
    setRoom({ store, session, isUploading, ready: false })
    session.ready.then(() => isOpen && setRoom({ store, session, isUploading, ready: true }))
    return () => {
      isOpen = false
      session.close()
    }
  }, [boardId, token, participantId, left])
  return room
}

/** For callbacks that outlive the render they were made in. */
function useLatest<T>(value: T): RefObject<T> {
  const ref = useRef(value)
  useEffect(() => {
    ref.current = value
  }, [value])
  return ref
}
