import { GeoShapeUtil, type SvgExportContext, TextShapeUtil, type TLGeoShape, type TLTextShape } from 'tldraw'
import { withSharedTextStyle } from '../export/withSharedTextStyle.tsx'
import { BoardNoteShapeUtil } from '../note/BoardNoteShapeUtil.tsx'
import { ZoneShapeUtil } from '../zone/ZoneShapeUtil.tsx'
import { LinkBookmarkShapeUtil, LinkEmbedShapeUtil } from './linkShapeUtils.tsx'

class BoardTextShapeUtil extends TextShapeUtil {
  override toSvg(shape: TLTextShape, context: SvgExportContext) {
    return withSharedTextStyle(super.toSvg(shape, context), context)
  }
}

class BoardGeoShapeUtil extends GeoShapeUtil {
  override toSvg(shape: TLGeoShape, context: SvgExportContext) {
    return withSharedTextStyle(super.toSvg(shape, context), context)
  }
}

/** Our own shape and what we change about tldraw's; they take the place of the default ones of their type. */
export const BOARD_SHAPE_UTILS = [
  ZoneShapeUtil,
  BoardNoteShapeUtil,
  BoardTextShapeUtil,
  BoardGeoShapeUtil,
  LinkBookmarkShapeUtil,
  LinkEmbedShapeUtil,
] as const
