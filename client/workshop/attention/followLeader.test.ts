import { atom, computed, type Editor, react, transact } from 'tldraw'
import { expect, it, vi } from 'vitest'
import { followLeader } from './followLeader.ts'

const LEADER = 'mira'
const CAMERA = { x: 0, y: 0, z: 1 }

/** What following needs of tldraw: it ends at once where the leader's view is not known. */
function createEditor(isKnown = (): boolean => true) {
  const followed = atom<string | null>('followed', null)
  const editing = atom<string | null>('editing', null)
  const people = atom<{ userId: string; camera: typeof CAMERA | null }[]>('people', [])
  const collaborators = computed('collaborators', () => [...people.get()])
  const view = computed('view to follow', () => {
    const leader = collaborators.get().find(({ userId }) => userId === followed.get())
    return leader?.camera ?? null
  })
  // As tldraw's camera does: what is listened to is read differently while others react.
  react('camera', () => void view.get())
  const editor = {
    getCollaborators: () => collaborators.get(),
    getEditingShapeId: () => editing.get(),
    getInstanceState: () => ({ followingUserId: followed.get() }),
    startFollowingUser: (id: string) =>
      transact(() => {
        followed.set(id)
        if (!people.get().some(({ userId, camera }) => userId === id && camera && isKnown()))
          followed.set(null)
      }),
    stopFollowingUser: () => followed.set(null),
  }
  return { editor: editor as unknown as Editor, followed, editing, people }
}

it('waits for the leader’s view, which is told nobody before they have the spotlight', async () => {
  const { editor, followed, people } = createEditor()
  const onLeft = vi.fn()
  people.set([{ userId: LEADER, camera: null }])
  const stop = followLeader({ editor, leaderId: LEADER, onLeft })
  expect(followed.get()).toBeNull()

  people.set([{ userId: LEADER, camera: CAMERA }])
  await vi.waitFor(() => expect(followed.get()).toBe(LEADER))
  people.set([{ userId: LEADER, camera: null }])
  expect(followed.get()).toBeNull()
  people.set([{ userId: LEADER, camera: CAMERA }])
  await vi.waitFor(() => expect(followed.get()).toBe(LEADER))
  expect(onLeft).not.toHaveBeenCalled()

  stop()
  expect(followed.get()).toBeNull()
})

it('goes on by itself once tldraw can follow, and is not torn away from writing', async () => {
  let isKnown = false
  const { editor, followed, editing, people } = createEditor(() => isKnown)
  people.set([{ userId: LEADER, camera: CAMERA }])
  const stop = followLeader({ editor, leaderId: LEADER, onLeft: vi.fn() })
  await Promise.resolve()
  expect(followed.get(), 'the leader follows somebody who is not seen').toBeNull()
  isKnown = true
  people.set([{ userId: LEADER, camera: CAMERA }])
  await vi.waitFor(() => expect(followed.get()).toBe(LEADER))
  editing.set('shape:1')
  expect(followed.get()).toBeNull()
  editing.set(null)
  await vi.waitFor(() => expect(followed.get()).toBe(LEADER))
  stop()
})

it('who moves the view away has left', async () => {
  const { editor, followed, people } = createEditor()
  const onLeft = vi.fn()
  people.set([{ userId: LEADER, camera: CAMERA }])
  const stop = followLeader({ editor, leaderId: LEADER, onLeft })
  await vi.waitFor(() => expect(followed.get()).toBe(LEADER))
  followed.set(null)
  expect(onLeft).toHaveBeenCalledOnce()
  stop()
})
