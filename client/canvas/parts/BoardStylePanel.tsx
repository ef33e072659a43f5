import {
  CommonStylePickerSet,
  DefaultColorStyle,
  DefaultSizeStyle,
  DefaultStylePanel,
  DefaultStylePanelContent,
  ReadonlySharedStyleMap,
  TextStylePickerSet,
  type TLUiStylePanelProps,
  useEditor,
  useRelevantStyles,
  useValue,
} from 'tldraw'
import { useCanvasSettings } from '../CanvasContext.ts'
import { TakeAlongButton } from '../takeAlong/TakeAlongMenus.tsx'
import { useEditedZone } from '../zone/useEditedZone.ts'
import { ZoneForm } from '../zone/ZoneForm.tsx'
import { useIsForNotes, usePickerTheme } from './pickerTheme.ts'

/** Hosts style everything, participants colour and size. A zone has a form of its own instead. */
export function BoardStylePanel(props: TLUiStylePanelProps) {
  const editor = useEditor()
  const zone = useEditedZone()
  const { role } = useCanvasSettings()
  const isIdle = useValue('nothing to style', () => isNothingToStyle(editor), [editor])
  if (zone && !props.isMobile) return null
  if (zone)
    return (
      <DefaultStylePanel {...props}>
        <ZoneForm key={zone.id} zone={zone} />
      </DefaultStylePanel>
    )
  if (isIdle && !props.isMobile) return null
  if (role === 'host')
    return (
      <DefaultStylePanel {...props}>
        <AllStyles />
        <TakeAlongButton />
      </DefaultStylePanel>
    )
  return (
    <DefaultStylePanel {...props}>
      <ColorAndSize />
    </DefaultStylePanel>
  )
}

function isNothingToStyle(editor: ReturnType<typeof useEditor>): boolean {
  return (
    editor.isInAny('select', 'hand', 'eraser', 'laser', 'zoom') && editor.getSelectedShapeIds().length === 0
  )
}

function AllStyles() {
  const styles = useRelevantStyles()
  const theme = usePickerTheme()
  if (!useIsForNotes() || !styles) return <DefaultStylePanelContent styles={styles} />
  return (
    <div className="dk-note-styles">
      <CommonStylePickerSet theme={theme} styles={styles} />
      <TextStylePickerSet theme={theme} styles={styles} />
    </div>
  )
}

function ColorAndSize() {
  const styles = useRelevantStyles()
  const theme = usePickerTheme()
  const isForNotes = useIsForNotes()
  if (!styles) return null
  const kept = [...styles.entries()].filter(
    ([style]) => style === DefaultColorStyle || style === DefaultSizeStyle,
  )
  return (
    <div className={isForNotes ? 'dk-style-reduced dk-note-styles' : 'dk-style-reduced'}>
      <CommonStylePickerSet theme={theme} styles={new ReadonlySharedStyleMap(kept)} />
    </div>
  )
}
