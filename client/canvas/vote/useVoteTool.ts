import { useEffect } from 'react'
import { type Editor, react, useValue } from 'tldraw'
import { isVoteTool, VOTE_TOOL } from './voteToolId.ts'

/** Takes the tool for putting dots when a vote starts, after the word that is being written; gives it back at the end. */
export function useVoteTool(editor: Editor | null, voteId: string | null): { isOn: boolean; take(): void } {
  useEffect(() => {
    if (!editor || voteId === null) return
    let stop = () => {}
    let isDue = true
    const take = () => {
      if (!isDue || editor.getEditingShapeId()) return
      // Not in the midst of the change that ended the writing.
      editor.timers.requestAnimationFrame(() => {
        if (isDue) editor.setCurrentTool(VOTE_TOOL)
        isDue = false
        stop()
      })
    }
    stop = react('take the vote tool', take)
    return () => {
      isDue = false
      stop()
      if (isVoteTool(editor)) editor.setCurrentTool(editor.getIsReadonly() ? 'hand' : 'select')
    }
  }, [editor, voteId])
  const isOn = useValue('vote tool', () => editor !== null && isVoteTool(editor), [editor])
  return { isOn, take: () => void editor?.setCurrentTool(VOTE_TOOL) }
}
