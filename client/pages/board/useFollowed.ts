import { type Editor, useValue } from 'tldraw'

/** The participant whose view this one follows; panning or zooming oneself ends it. */
export function useFollowed(editor: Editor | null): string | null {
  return useValue('followed person', () => editor?.getInstanceState().followingUserId ?? null, [editor])
}
