import 'tldraw/tldraw.css'
import './boardCanvas.css'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Editor, type TLTextOptions, Tldraw, type TldrawOptions, tipTapDefaultExtensions } from 'tldraw'
import { IMAGE_TYPES } from '../../shared/protocol/http.ts'
import type { Role } from '../../shared/protocol/roles.ts'
import { ASSET_URLS } from './assetUrls.ts'
import { continueText } from './behaviour/continueText.ts'
import { fitNewPages } from './behaviour/fitNewPages.ts'
import { pastedTablesExtension } from './behaviour/pastedTables.ts'
import { createBoardOverrides } from './boardOverrides.ts'
import { CanvasBehaviour } from './CanvasBehaviour.tsx'
import { CanvasContext } from './CanvasContext.ts'
import type { BoardCanvasProps } from './canvasProps.ts'
import { setDefaultStyles } from './defaultStyles.ts'
import { setLoading } from './loading.ts'
import { BOARD_COMPONENTS } from './parts/boardComponents.ts'
import { LoadingHint } from './parts/LoadingHint.tsx'
import { BOARD_SHAPE_UTILS } from './shapes/boardShapeUtils.ts'
import { useCanvasUser } from './useCanvasUser.ts'
import { useStable } from './useStable.ts'
import { VoteTool } from './vote/VoteTool.ts'

const OPTIONS: Partial<TldrawOptions> = { createTextOnCanvasDoubleClick: false }
const TOOLS = [VoteTool]
const NO_VIDEOS: readonly string[] = []
const NO_STEPS: NonNullable<BoardCanvasProps['steps']> = []

setDefaultStyles()

/** The board itself: tldraw with our shapes, tools and manners. Fills its parent; knows of no network. */
export function BoardCanvas(props: BoardCanvasProps) {
  const {
    store,
    role,
    language,
    person,
    editingTemplate = false,
    paused = false,
    steps = NO_STEPS,
    licenseKey,
    children,
  } = props
  const user = useCanvasUser(person, language)
  const textOptions = useTextOptions(props.textExtensions)
  const calls = useStable({
    mount: (editor: Editor) => mountBoard(editor, props),
    remount: () => (props.onRemount ? props.onRemount() : location.reload()),
    mayGroup: (ids: Parameters<NonNullable<typeof props.mayGroup>>[0]) => props.mayGroup?.(ids) ?? true,
  })
  const overrides = useOverrides(role, calls.mayGroup)
  const settings = useMemo(
    () => ({ role, editingTemplate, paused, steps, onRemount: calls.remount }),
    [role, editingTemplate, paused, steps, calls],
  )
  return (
    <CanvasContext value={settings}>
      <Tldraw
        store={store}
        user={user}
        shapeUtils={BOARD_SHAPE_UTILS}
        tools={TOOLS}
        assetUrls={ASSET_URLS}
        components={BOARD_COMPONENTS}
        overrides={overrides}
        options={OPTIONS}
        textOptions={textOptions}
        licenseKey={licenseKey}
        acceptedImageMimeTypes={IMAGE_TYPES}
        acceptedVideoMimeTypes={NO_VIDEOS}
        onMount={calls.mount}
      >
        <CanvasBehaviour />
        {props.loading && <LoadingHint loading={props.loading} />}
        {children}
      </Tldraw>
    </CanvasContext>
  )
}

function mountBoard(editor: Editor, { onEditor, loading }: BoardCanvasProps): () => void {
  if (loading) setLoading(editor, loading)
  const stops = [fitNewPages(editor), continueText(editor), onEditor?.(editor)]
  return () => {
    for (const stop of stops.reverse()) stop?.()
  }
}

function useOverrides(role: Role, mayGroup: NonNullable<BoardCanvasProps['mayGroup']>) {
  const { t } = useTranslation('canvas')
  return useMemo(() => {
    const refusal = { title: t('group.refused'), description: t('group.reason') }
    return createBoardOverrides(role, { mayGroup, refusal })
  }, [role, mayGroup, t])
}

/** tldraw cannot change its text extensions once it runs: those of the first render count. */
function useTextOptions(extensions: readonly unknown[] = []): TLTextOptions {
  const [options] = useState(() => ({
    tipTapConfig: {
      autofocus: 'end' as const,
      extensions: [
        ...tipTapDefaultExtensions,
        pastedTablesExtension,
        ...(extensions as typeof tipTapDefaultExtensions),
      ],
    },
  }))
  return options
}
