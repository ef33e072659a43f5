import {
  DefaultFontFaces,
  Rectangle2d,
  resizeBox,
  ShapeUtil,
  SVGContainer,
  type TLFontFace,
  type TLResizeInfo,
} from 'tldraw'
import { type ZoneShape, zoneShapeProps } from '../../../shared/board/zoneShape.ts'
import { useFontsLoaded } from './useFontsLoaded.ts'
import { ZoneSvg } from './ZoneSvg.tsx'

const { normal } = DefaultFontFaces.tldraw_sans
const ZONE_FONT_FACES: TLFontFace[] = [normal.normal, normal.bold]

/** A titled area of a template. Lies below everything else, takes no children, lets clicks on its inside through. */
export class ZoneShapeUtil extends ShapeUtil<ZoneShape> {
  static override type = 'zone' as const
  static override props = zoneShapeProps

  getDefaultProps(): ZoneShape['props'] {
    return { w: 696, h: 600, title: '', prompt: '', badge: '', color: 'grey', look: 'card' }
  }

  /** Hollow, so that brush and clicks reach what lies on it; while hosts edit the template a click anywhere selects it. */
  getGeometry(shape: ZoneShape) {
    const { w, h } = shape.props
    return new Rectangle2d({ width: w, height: h, isFilled: !this.isLocked(shape) })
  }

  /** Asks the editor: tldraw keeps a geometry as long as the props stay, but looks again when what was asked changes. */
  private isLocked(shape: ZoneShape): boolean {
    return this.editor.getShape(shape.id)?.isLocked ?? shape.isLocked
  }

  override getText({ props: { title, prompt } }: ZoneShape) {
    return `${title}\n${prompt}`.trim()
  }

  override getFontFaces() {
    return ZONE_FONT_FACES
  }

  override canReceiveNewChildrenOfType() {
    return false
  }

  override hideRotateHandle() {
    return true
  }

  override onResize(shape: ZoneShape, info: TLResizeInfo<ZoneShape>) {
    return resizeBox(shape, info, { minWidth: 120, minHeight: 60 })
  }

  component() {
    return null
  }

  backgroundComponent(shape: ZoneShape) {
    return <ZoneBackground shape={shape} />
  }

  override toBackgroundSvg(shape: ZoneShape) {
    return <ZoneSvg zone={shape.props} />
  }

  indicator({ props: { w, h } }: ZoneShape) {
    return <rect width={w} height={h} rx={22} />
  }
}

function ZoneBackground({ shape }: { shape: ZoneShape }) {
  const fontsLoaded = useFontsLoaded(ZONE_FONT_FACES)
  return (
    <SVGContainer>
      <ZoneSvg key={fontsLoaded ? 'measured' : 'fallback'} zone={shape.props} />
    </SVGContainer>
  )
}
