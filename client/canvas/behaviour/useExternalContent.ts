import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import {
  createShapeId,
  defaultHandleExternalTextContent,
  type Editor,
  renderHtmlFromRichText,
  renderRichTextFromHTML,
  type TLImageShape,
  useEditor,
  useToasts,
  type VecLike,
} from 'tldraw'
import { IMAGE_MAX_BYTES } from '../../../shared/protocol/http.ts'
import { useStable } from '../useStable.ts'
import { type ImageRefusal, refuseImage } from './imageFile.ts'
import { linkText } from './linkText.ts'
import { tablesAsLines } from './pastedTables.ts'
import { placeImages, uploadAsAsset } from './placeImages.ts'

const LINK_WIDTH = 420
const MAX_FILES = 20

/** Tells the person in a toast; answers how to take it away again. */
interface Notices {
  refused: (reason: ImageRefusal | 'failed' | 'many') => void
  notEmbedded: () => void
  uploading: () => () => void
}

/**
 * What happens to pasted and dropped things: images are checked and uploaded before anybody sees them, addresses become
 * text. tldraw's own handlers would ask other servers for previews and leave half a shape when an upload fails.
 */
export function useExternalContent(): void {
  const editor = useEditor()
  const notices = useNotices()
  useEffect(() => {
    registerFiles(editor, notices)
    registerAddresses(editor, notices)
    registerText(editor)
  }, [editor, notices])
}

function registerFiles(editor: Editor, notices: Notices): void {
  editor.registerExternalAssetHandler('file', async ({ file }) => {
    const asset = await checkAndUpload(editor, file, notices)
    return asset ?? Promise.reject(new Error('The image was refused'))
  })
  editor.registerExternalContentHandler('files', ({ files, point }) =>
    addFiles(editor, files, point, notices),
  )
  editor.registerExternalContentHandler('file-replace', ({ file, shapeId }) =>
    replaceImage(editor, file, shapeId as TLImageShape['id'], notices),
  )
  editor.registerExternalContentHandler('svg-text', () => notices.refused('svg'))
}

function registerAddresses(editor: Editor, notices: Notices): void {
  editor.registerExternalAssetHandler('url', () => Promise.reject(new Error('No link previews')))
  editor.registerExternalContentHandler('url', ({ url, point }) => addLink(editor, url, point))
  editor.registerExternalContentHandler('embed', ({ url, point }) => {
    addLink(editor, url, point)
    notices.notEmbedded()
  })
}

/** tldraw measures pasted HTML as it is, which loads the images in it; what its rich text keeps of it is harmless. */
function registerText(editor: Editor): void {
  editor.registerExternalContentHandler('text', ({ html, ...content }) => {
    if (!html) return defaultHandleExternalTextContent(editor, content)
    const kept = renderHtmlFromRichText(editor, renderRichTextFromHTML(editor, tablesAsLines(html)))
    return defaultHandleExternalTextContent(editor, { ...content, html: kept })
  })
}

async function addFiles(editor: Editor, files: File[], point: VecLike | undefined, notices: Notices) {
  if (files.length > MAX_FILES) return notices.refused('many')
  const center = point ?? editor.getViewportPageBounds().center
  const uploads = await Promise.allSettled(files.map((file) => checkAndUpload(editor, file, notices)))
  const assets = uploads.flatMap((upload) =>
    upload.status === 'fulfilled' && upload.value ? [upload.value] : [],
  )
  if (assets.length > 0) placeImages(editor, assets, center)
}

/** Undefined, and the person told, when the file was refused or could not be kept. */
async function checkAndUpload(editor: Editor, file: File, notices: Notices) {
  const refusal = await refuseImage(file)
  if (refusal) {
    notices.refused(refusal)
    return undefined
  }
  const finished = notices.uploading()
  try {
    return await uploadAsAsset(editor, file)
  } catch {
    notices.refused('failed')
    return undefined
  } finally {
    finished()
  }
}

async function replaceImage(editor: Editor, file: File, shapeId: TLImageShape['id'], notices: Notices) {
  const asset = await checkAndUpload(editor, file, notices)
  const shape = editor.getShape<TLImageShape>(shapeId)
  if (!asset || !shape) return
  const h = (shape.props.w * asset.props.h) / asset.props.w
  editor.run(() => {
    editor.createAssets([asset])
    editor.updateShape<TLImageShape>({
      id: shapeId,
      type: 'image',
      props: { assetId: asset.id, crop: null, h },
    })
  })
}

function addLink(editor: Editor, url: string, point?: VecLike): void {
  const { x, y } = point ?? editor.getViewportPageBounds().center
  const id = createShapeId()
  const props = { richText: linkText(url), autoSize: false, w: LINK_WIDTH }
  editor.createShape({ id, type: 'text', x: x - LINK_WIDTH / 2, y, props })
  editor.select(id)
}

function useNotices(): Notices {
  const { t } = useTranslation('canvas')
  const { addToast, removeToast } = useToasts()
  const megabytes = IMAGE_MAX_BYTES / 1024 / 1024
  return useStable({
    refused: (reason) => {
      const description = t(`image.${reason}`, { megabytes, count: MAX_FILES })
      addToast({ severity: 'error', title: t('image.refused'), description })
    },
    notEmbedded: () => {
      addToast({ severity: 'info', title: t('embed.refused'), description: t('embed.reason') })
    },
    uploading: () => {
      const id = addToast({ severity: 'info', title: t('image.uploading'), keepOpen: true })
      return () => removeToast(id)
    },
  })
}
