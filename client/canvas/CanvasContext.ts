import { createContext, useContext } from 'react'
import type { Role } from '../../shared/protocol/roles.ts'

interface CanvasSettings {
  role: Role
  editingTemplate: boolean
  /** The host has paused editing. */
  paused: boolean
  /** Of the guide, in order: `pageId` is the tldraw page on which a step is shown. */
  steps: readonly { pageId: string; title: string }[]
  onRemount: () => void
}

/** What our parts inside tldraw need to know about who uses it. */
export const CanvasContext = createContext<CanvasSettings>({
  role: 'viewer',
  editingTemplate: false,
  paused: false,
  steps: [],
  onRemount: () => location.reload(),
})

export function useCanvasSettings(): CanvasSettings {
  return useContext(CanvasContext)
}
