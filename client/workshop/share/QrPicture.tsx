import { create } from 'qrcode'
import { useMemo } from 'react'
import styles from './QrDialog.module.css'

const QUIET_ZONE = 4

export default function QrPicture({ link, label }: { link: string; label: string }) {
  const { size, path } = useMemo(() => drawQr(link), [link])
  const side = size + 2 * QUIET_ZONE
  return (
    <svg
      className={styles.qr}
      viewBox={`${-QUIET_ZONE} ${-QUIET_ZONE} ${side} ${side}`}
      role="img"
      aria-label={label}
      shapeRendering="crispEdges"
    >
      <rect x={-QUIET_ZONE} y={-QUIET_ZONE} width={side} height={side} fill="#ffffff" />
      <path d={path} fill="#000000" />
    </svg>
  )
}

/** The modules as one path: a square of 1 for every dark one. */
function drawQr(link: string) {
  const { size, data } = create(link, { errorCorrectionLevel: 'M' }).modules
  const squares = Array.from(data, (dark, i) => (dark ? `M${i % size} ${Math.floor(i / size)}h1v1h-1z` : ''))
  return { size, path: squares.join('') }
}
