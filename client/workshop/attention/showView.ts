import { Box, type Editor, type TLPageId } from 'tldraw'
import type { View } from '../../../shared/protocol/commands.ts'

const MOVE_MS = 400

/** Brings this screen to a page and fits the rectangle into it. Answers false when there is no such page here. */
export function showView(editor: Editor, { pageId, x, y, w, h }: View): boolean {
  const page = editor.getPage(pageId as TLPageId)
  if (!page) return false
  if (editor.getInstanceState().followingUserId) editor.stopFollowingUser()
  if (page.id !== editor.getCurrentPageId()) editor.setCurrentPage(page)
  const isCalm = editor.user.getAnimationSpeed() === 0
  editor.zoomToBounds(new Box(x, y, w, h), {
    inset: 0,
    ...(isCalm ? {} : { animation: { duration: MOVE_MS } }),
  })
  return true
}
