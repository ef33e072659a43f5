import type { TLRecord, TLStore } from 'tldraw'
import type * as Y from 'yjs'
import type { Layer } from '../../shared/protocol/roles.ts'
import type { Scheduler } from './frameScheduler.ts'
import type { RecordWrite } from './layerWrites.ts'
import type { View } from './loadingOrder.ts'

export interface BindingOptions {
  store: TLStore
  docs: ReadonlyMap<Layer, Y.Doc>
  /** Asked when the change is made and again when it is written. */
  mayWrite(layer: Layer, record: TLRecord): boolean
  /** Where a new record lives that has neither parent shape nor arrow. Asked when it is made, not when it is sent. */
  layerForNew(record: TLRecord): Layer
  /** Is this template record locked on this screen? Never stored. */
  isStageLocked(): boolean
  /** Is this note being edited here? Colleagues' words then come in at once. */
  isEditing?(id: string): boolean
  /** Is a word being composed in this note (input methods, phone keyboards)? Colleagues' words wait for its end. */
  isComposing?(id: string): boolean
  /** Where the person looks: what is near comes in first. Null: not known yet. */
  view?(): View | null
  /** Is there a canvas that can take more? Until then a large board waits after its first shapes. Default: yes. */
  canTakeMore?(): boolean
  /** More new shapes than this come in slices, frame by frame. */
  firstShapes?: number
  beforePut?(record: TLRecord): void
  beforeRemove?(record: TLRecord): void
  /** Called with what the person just did, written into the documents. */
  onEdits?(writes: readonly RecordWrite[]): void
  /** What they did is too large, too long or too far away to be kept; the screen goes back. */
  onUndrawable?(): void
  onChange?(): void
  /** For tests; default: the next animation frame. */
  createFrame?(task: () => void): Scheduler
}
