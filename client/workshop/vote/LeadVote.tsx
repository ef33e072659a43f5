import { BellRing, EllipsisVertical, TimerReset, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Voting } from '../../../shared/protocol/votes.ts'
import { Button } from '../../ui/Button.tsx'
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { Menu, MenuItem, MenuSeparator } from '../../ui/Menu.tsx'
import styles from './LeadVote.module.css'

interface LeadVoteProps {
  voting: Voting
  /** People who may vote and are here. */
  voters: number
  onEnd(): void
  onExtend(): void
  onRemind(): void
  onDiscard(): void
}

/** A host's side of a running vote. */
export function LeadVote(props: LeadVoteProps) {
  const { t } = useTranslation('vote')
  const { voting, voters } = props
  const [asking, setAsking] = useState<'end' | 'discard' | null>(null)
  const isEverybodyDone = voting.done >= voters
  return (
    <div className={styles.lead}>
      <Button
        look="primary"
        className={styles.end}
        onClick={() => (isEverybodyDone ? props.onEnd() : setAsking('end'))}
      >
        {t('end')}
      </Button>
      <LeadMenu {...props} onDiscard={() => setAsking('discard')} />
      <ConfirmDialog
        open={asking === 'end'}
        onOpenChange={() => setAsking(null)}
        title={t('endTitle')}
        text={t('endText', { done: voting.done, of: Math.max(voters, voting.done) })}
        action={t('end')}
        onConfirm={props.onEnd}
      />
      <ConfirmDialog
        open={asking === 'discard'}
        onOpenChange={() => setAsking(null)}
        title={t('discardTitle')}
        text={t('discardText')}
        action={t('discardNow')}
        dangerous
        onConfirm={props.onDiscard}
      />
    </div>
  )
}

function LeadMenu({ onExtend, onRemind, onDiscard }: LeadVoteProps) {
  const { t } = useTranslation('vote')
  const trigger = (
    <IconButton label={t('hostMenu')}>
      <EllipsisVertical aria-hidden />
    </IconButton>
  )
  return (
    <Menu trigger={trigger}>
      <MenuItem icon={<BellRing />} onSelect={onRemind}>
        {t('remind')}
      </MenuItem>
      <MenuItem icon={<TimerReset />} onSelect={onExtend}>
        {t('extend')}
      </MenuItem>
      <MenuSeparator />
      <MenuItem icon={<Trash2 />} dangerous onSelect={onDiscard}>
        {t('discard')}
      </MenuItem>
    </Menu>
  )
}
