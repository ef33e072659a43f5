import { SmilePlus } from 'lucide-react'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { REACTION_KINDS, type ReactionKind } from '../../../shared/protocol/commands.ts'
import { IconButton } from '../../ui/IconButton.tsx'
import { Popover } from '../../ui/Popover.tsx'
import styles from './ReactionsButton.module.css'
import { REACTION_ICONS } from './reactionIcons.tsx'

/** A person who clicks wildly is still shown only so often. */
const BETWEEN_MS = 600

/** Five ways to answer without a word. The panel stays open: one applause rarely comes alone. */
export function ReactionsButton({ onReact }: { onReact(kind: ReactionKind): void }) {
  const { t } = useTranslation('workshop')
  const [open, setOpen] = useState(false)
  const lastMs = useRef(Number.NEGATIVE_INFINITY)
  const react = (kind: ReactionKind) => {
    const nowMs = performance.now()
    if (nowMs - lastMs.current < BETWEEN_MS) return
    lastMs.current = nowMs
    onReact(kind)
  }
  const trigger = (
    <IconButton plain label={t('reactions')} title={t('reactions')}>
      <SmilePlus aria-hidden />
    </IconButton>
  )
  return (
    <Popover open={open} onOpenChange={setOpen} trigger={trigger} label={t('reactions')}>
      <div className={styles.row}>
        {REACTION_KINDS.map((kind) => (
          <IconButton key={kind} label={t(`reaction.${kind}`)} onClick={() => react(kind)}>
            {REACTION_ICONS[kind]}
          </IconButton>
        ))}
      </div>
    </Popover>
  )
}
