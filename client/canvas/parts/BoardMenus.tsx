import {
  ArrangeMenuSubmenu,
  ClipboardMenuGroup,
  CopyAsMenuGroup,
  DefaultContextMenu,
  DefaultMainMenu,
  EditMenuSubmenu,
  KeyboardShortcutsMenuItem,
  ReorderMenuSubmenu,
  SelectAllMenuItem,
  type TLUiContextMenuProps,
  TldrawUiMenuActionItem,
  TldrawUiMenuGroup,
  TldrawUiMenuSubmenu,
  ToggleEdgeScrollingItem,
  ToggleFocusModeItem,
  ToggleKeyboardShortcutsItem,
  TogglePasteAtCursorItem,
  ToggleReduceMotionItem,
  ToggleSnapModeItem,
  ToggleToolLockItem,
  UndoRedoGroup,
  useEditor,
  useValue,
  ViewSubmenu,
} from 'tldraw'
import { useCanvasSettings } from '../CanvasContext.ts'
import { TakeAlongSubmenu } from '../takeAlong/TakeAlongMenus.tsx'

/** tldraw's main menu without pages, embeds, exports and languages: those are ours. */
export function BoardMainMenu() {
  const { role } = useCanvasSettings()
  return (
    <DefaultMainMenu>
      <TldrawUiMenuGroup id="basic">
        {role !== 'viewer' && <EditSubmenu />}
        <ViewSubmenu />
        {role !== 'viewer' && <TldrawUiMenuActionItem actionId="insert-media" />}
      </TldrawUiMenuGroup>
      <TldrawUiMenuGroup id="preferences">
        <PreferencesSubmenu />
        <KeyboardShortcutsMenuItem />
      </TldrawUiMenuGroup>
    </DefaultMainMenu>
  )
}

function EditSubmenu() {
  return (
    <TldrawUiMenuSubmenu id="edit" label="menu.edit">
      <UndoRedoGroup />
      <ClipboardMenuGroup />
      <TldrawUiMenuGroup id="select-all">
        <SelectAllMenuItem />
      </TldrawUiMenuGroup>
    </TldrawUiMenuSubmenu>
  )
}

function PreferencesSubmenu() {
  const { role } = useCanvasSettings()
  return (
    <TldrawUiMenuSubmenu id="preferences" label="menu.preferences">
      <TldrawUiMenuGroup id="preferences-actions">
        {role !== 'viewer' && <ToggleSnapModeItem />}
        {role === 'host' && <HostPreferences />}
        <ToggleReduceMotionItem />
        <ToggleKeyboardShortcutsItem />
      </TldrawUiMenuGroup>
    </TldrawUiMenuSubmenu>
  )
}

function HostPreferences() {
  return (
    <>
      <ToggleToolLockItem />
      <ToggleFocusModeItem />
      <ToggleEdgeScrollingItem />
      <TogglePasteAtCursorItem />
    </>
  )
}

export function BoardContextMenu(props: TLUiContextMenuProps) {
  return (
    <DefaultContextMenu {...props}>
      <ContextMenuContent />
    </DefaultContextMenu>
  )
}

function ContextMenuContent() {
  const editor = useEditor()
  const isSelecting = useValue('select tool is active', () => editor.getCurrentToolId() === 'select', [
    editor,
  ])
  const hasSelection = useValue('something selected', () => editor.getSelectedShapeIds().length > 0, [editor])
  if (!isSelecting) return null
  return (
    <>
      <TldrawUiMenuGroup id="modify">
        <EditMenuSubmenu />
        <ArrangeMenuSubmenu />
        <ReorderMenuSubmenu />
      </TldrawUiMenuGroup>
      <ClipboardMenuGroup />
      <TldrawUiMenuGroup id="take-along">
        <TakeAlongSubmenu />
      </TldrawUiMenuGroup>
      {hasSelection && (
        <TldrawUiMenuGroup id="copy-as">
          <CopyAsMenuGroup />
        </TldrawUiMenuGroup>
      )}
      <TldrawUiMenuGroup id="select-all">
        <SelectAllMenuItem />
      </TldrawUiMenuGroup>
    </>
  )
}
