import type { Editor, TLShapeId, TLUiActionsContextType, TLUiOverrides, TLUiToolsContextType } from 'tldraw'
import type { Role } from '../../shared/protocol/roles.ts'
import { TLDRAW_TEXTS } from './tldrawTexts.ts'

/** Lead outside, belong to another part of ours, or make things that layers cannot carry (frames, pages). */
const REMOVED_ACTIONS = [
  'change-page-next',
  'change-page-prev',
  'convert-to-bookmark',
  'convert-to-embed',
  'export-all-as-png',
  'export-all-as-svg',
  'export-as-png',
  'export-as-svg',
  'fit-frame-to-content',
  'insert-embed',
  'move-to-new-page',
  'open-cursor-chat',
  'open-embed-link',
  'print',
  'remove-frame',
  'toggle-dark-mode',
  'toggle-debug-mode',
  'toggle-dynamic-size-mode',
  'toggle-grid',
  'toggle-transparent',
  'video-replace',
]
const HOST_ACTIONS = ['flatten-to-image', 'toggle-lock', 'unlock-all']
const REMOVED_TOOLS = ['embed', 'frame']

export interface GroupRule {
  mayGroup: (shapeIds: readonly TLShapeId[]) => boolean
  refusal: { title: string; description: string }
}

/** tldraw's tools and actions for a role, their keyboard shortcuts included. */
export function createBoardOverrides(role: Role, groupRule: GroupRule): TLUiOverrides {
  return {
    translations: TLDRAW_TEXTS,
    tools: (_editor, tools) => without(tools, REMOVED_TOOLS),
    actions: (editor, actions, { addToast }) => {
      const removed = role === 'host' ? REMOVED_ACTIONS : [...REMOVED_ACTIONS, ...HOST_ACTIONS]
      const tell = () => void addToast({ severity: 'warning', ...groupRule.refusal })
      return guardGroup(editor, without(actions, removed), groupRule.mayGroup, tell)
    },
  }
}

function without<T extends TLUiToolsContextType | TLUiActionsContextType>(
  items: T,
  ids: readonly string[],
): T {
  return Object.fromEntries(Object.entries(items).filter(([id]) => !ids.includes(id))) as T
}

function guardGroup(
  editor: Editor,
  actions: TLUiActionsContextType,
  mayGroup: GroupRule['mayGroup'],
  onRefused: () => void,
): TLUiActionsContextType {
  const { group } = actions
  if (!group) return actions
  const onSelect: typeof group.onSelect = (source) =>
    mayGroup(editor.getSelectedShapeIds()) ? group.onSelect(source) : onRefused()
  return { ...actions, group: { ...group, onSelect } }
}
