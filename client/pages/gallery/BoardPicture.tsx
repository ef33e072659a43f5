import { useState } from 'react'
import type { Board } from '../../../shared/protocol/http.ts'
import { findTemplate, TEMPLATES } from '../../../shared/templates/templates.ts'
import { TemplatePreview } from '../../workshop/templates/TemplatePreview.tsx'
import styles from './BoardCard.module.css'

/** The board as it looked last, its bare template as long as there is no picture. */
export function BoardPicture({ board }: { board: Board }) {
  const [broken, setBroken] = useState(false)
  const template = findTemplate(board.template) ?? TEMPLATES.find(({ zones }) => zones.length === 0)
  if (board.thumbnailUrl && !broken) {
    return (
      <div className={`${styles.picture} ${styles.photo}`}>
        <img src={board.thumbnailUrl} alt="" loading="lazy" onError={() => setBroken(true)} />
      </div>
    )
  }
  return (
    <div className={styles.picture}>
      {template && <TemplatePreview template={template} language={board.language} />}
    </div>
  )
}
