import type { ReactNode } from 'react'
import type { Editor, TLShapeId, TLStore } from 'tldraw'
import type { Language } from '../../shared/protocol/http.ts'
import type { Role } from '../../shared/protocol/roles.ts'
import type { Loading } from './loading.ts'

/** Stores one image and answers the address under which this board serves it. Rejects when it could not be kept. */
export type UploadImage = (file: File, signal?: AbortSignal) => Promise<string>

/** Who sits here: shown to the others as cursor name and colour. */
export interface CanvasPerson {
  participantId: string
  /** As others see it; the page has already put "Anonym 3" in for a person without a name. */
  name: string
  color: string
}

export interface BoardCanvasProps {
  /** Made by `createBoardStore`, filled by the session (document and at least one page) before this mounts. */
  store: TLStore
  role: Role
  language: Language
  person: CanvasPerson
  /** Is the host changing the template? Zones can be selected, moved and edited only then. */
  editingTemplate?: boolean
  /** The host has paused editing: the board can only be looked at. */
  paused?: boolean
  /** The guide's steps, in order: hosts can take notes along from one to another. A new array is a change. */
  steps?: readonly { pageId: string; title: string }[]
  /** `BoardSession.textExtensions`: keep the caret in place while colleagues type. Read once, at mount. */
  textExtensions?: readonly unknown[]
  /** True as long as not all of a large board is in the store. Default: it is. */
  loading?: Loading
  /** Passed on to tldraw when the server has one configured. */
  licenseKey?: string
  /** May these shapes become one group? Default: yes. (Not when they live in different layers.) */
  mayGroup?: (shapeIds: readonly TLShapeId[]) => boolean
  /** Called once per mount, with the view already fitted to the content; answers its dispose. */
  onEditor?: (editor: Editor) => (() => void) | undefined
  /** The canvas crashed and the person asked for a new one: give `BoardCanvas` a new `key`. */
  onRemount?: () => void
  /** Rendered over the canvas, inside tldraw's context (`useEditor` works). */
  children?: ReactNode
}

export interface ExportDialogProps {
  open: boolean
  onOpenChange: (open: boolean) => void
  /** Null: the canvas is not mounted (yet); the dialog then says so. */
  editor: Editor | null
  /** Names the file. */
  boardTitle: string
}
