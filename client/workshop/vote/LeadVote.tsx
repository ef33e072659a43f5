import { BellRing, EllipsisVertical, TimerReset, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Voting } from '../../../shared/protocol/votes.ts'
import { Button } from '../../ui/Button.tsx'
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { Menu, MenuItem, MenuSeparator } from '../../ui/Menu.tsx'
import styles from './LeadVote.module.css'
import { TimeOver } from './TimeOver.tsx'

interface LeadVoteProps {
  voting: Voting
  /** People who may vote and are here. */
  voters: number
  /** The time has run out. */
  isOver: boolean
  onEnd(): void
  onExtend(): void
  onRemind(): void
  onDiscard(): void
}

/** A host's side of a running vote. When the time has run out: what now? */
export function LeadVote(props: LeadVoteProps) {
  const { t } = useTranslation('vote')
  const { voting, voters, isOver } = props
  const [asking, setAsking] = useState<'end' | 'discard' | null>(null)
  const isEverybodyDone = voting.done >= voters
  return (
    <div className={styles.lead}>
      <TimeOver isOver={isOver} text={t('overForHost')} />
      {isEverybodyDone && !isOver && <p className={styles.fact}>{t('everybodyDone')}</p>}
      <div className={isOver ? `${styles.acts} ${styles.choice}` : styles.acts}>
        <Button
          look="primary"
          className={styles.end}
          onClick={() => (isEverybodyDone || isOver ? props.onEnd() : setAsking('end'))}
        >
          {t(isEverybodyDone || isOver ? 'endAndShow' : 'end')}
        </Button>
        {isOver && (
          <Button className={styles.more} onClick={props.onExtend}>
            {t('extend')}
          </Button>
        )}
        <LeadMenu {...props} onDiscard={() => setAsking('discard')} />
      </div>
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

function LeadMenu({ voting, isOver, onExtend, onRemind, onDiscard }: LeadVoteProps) {
  const { t } = useTranslation('vote')
  const trigger = (
    <IconButton label={t('hostMenu')}>
      <EllipsisVertical aria-hidden />
    </IconButton>
  )
  return (
    <Menu trigger={trigger}>
      {!isOver && (
        <>
          <MenuItem icon={<BellRing />} onSelect={onRemind}>
            {t('remind')}
          </MenuItem>
          <MenuItem icon={<TimerReset />} onSelect={onExtend}>
            {t(voting.endsAt === null ? 'limit' : 'extend')}
          </MenuItem>
          <MenuSeparator />
        </>
      )}
      <MenuItem icon={<Trash2 />} dangerous onSelect={onDiscard}>
        {t('discard')}
      </MenuItem>
    </Menu>
  )
}
