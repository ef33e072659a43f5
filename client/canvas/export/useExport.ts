import { useEffect, useRef, useState } from 'react'
import type { Editor } from 'tldraw'
import { exportFileName } from './exportFileName.ts'
import { ExportFailure, type ExportStage, exportPng, type PngOptions, type PngResult } from './exportPng.ts'

export type ExportState =
  | { step: 'idle' }
  | { step: 'running'; stage: ExportStage }
  | { step: 'cancelled' }
  | { step: 'failed'; reason: ExportFailure['reason'] }
  | ({ step: 'saved'; name: string } & Pick<PngResult, 'width' | 'height' | 'loweredTo'>)

type Choices = Pick<PngOptions, 'area' | 'background' | 'size'>

/** Runs one export at a time; leaving the dialog cancels it. */
export function useExport(editor: Editor, boardTitle: string) {
  const [state, setState] = useState<ExportState>({ step: 'idle' })
  const running = useRef<AbortController | null>(null)
  const stop = () => {
    running.current?.abort()
    running.current = null
  }
  const cancel = () => {
    stop()
    setState({ step: 'cancelled' })
  }
  useEffect(() => () => running.current?.abort(), [])

  const start = async (choices: Choices) => {
    if (running.current) return
    const controller = new AbortController()
    running.current = controller
    const { signal } = controller
    try {
      const onStage = (stage: ExportStage) => setState({ step: 'running', stage })
      const { blob, ...picture } = await exportPng(editor, { ...choices, signal, onStage })
      signal.throwIfAborted()
      const name = exportFileName(boardTitle, new Date())
      download(blob, name)
      setState({ step: 'saved', name, ...picture })
    } catch (error) {
      if (!signal.aborted) setState({ step: 'failed', reason: reasonOf(error) })
    } finally {
      if (running.current === controller) running.current = null
    }
  }
  return { state, start, cancel }
}

function reasonOf(error: unknown): ExportFailure['reason'] {
  return error instanceof ExportFailure ? error.reason : 'failed'
}

function download(blob: Blob, name: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(blob)
  link.download = name
  link.click()
  // The browser has taken the file over by then.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
}
