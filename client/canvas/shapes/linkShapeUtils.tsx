import {
  BookmarkShapeUtil,
  EmbedShapeUtil,
  HTMLContainer,
  type TLBookmarkShape,
  type TLEmbedShape,
} from 'tldraw'
import styles from './linkShapes.module.css'

/*
 * Nothing here makes bookmarks or embeds, but pasted or imported drawings may hold some. Drawn the usual way they would
 * load pictures and pages from elsewhere; they show their address instead.
 */

export class LinkBookmarkShapeUtil extends BookmarkShapeUtil {
  override component({ props }: TLBookmarkShape) {
    return <AddressCard url={props.url} />
  }

  override onBeforeUpdate() {
    return undefined
  }

  override toSvg({ props }: TLBookmarkShape) {
    return <AddressSvg {...props} />
  }
}

export class LinkEmbedShapeUtil extends EmbedShapeUtil {
  override component({ props }: TLEmbedShape) {
    return <AddressCard url={props.url} />
  }

  override toSvg({ props }: TLEmbedShape) {
    return <AddressSvg {...props} />
  }
}

function AddressCard({ url }: { url: string }) {
  return (
    <HTMLContainer className={styles.card}>
      <span>{url}</span>
    </HTMLContainer>
  )
}

function AddressSvg({ url, w, h }: { url: string; w: number; h: number }) {
  return (
    <>
      <rect width={w} height={h} rx={8} fill="#ffffff" stroke="#dfe3df" />
      <text x={16} y={h / 2} fontSize={16} fill="#1d2b2a" fontFamily="sans-serif">
        {url}
      </text>
    </>
  )
}
