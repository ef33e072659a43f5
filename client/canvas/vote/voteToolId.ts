import type { Editor } from 'tldraw'

export const VOTE_TOOL = 'vote'

export function isVoteTool(editor: Editor): boolean {
  return editor.getCurrentToolId() === VOTE_TOOL
}
