import { CheckCheck, CirclePause, CirclePlay, Crosshair, Megaphone, Presentation } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { CommandInput } from '../../../shared/protocol/commands.ts'
import type { SessionState } from '../../../shared/workshop/sessionState.ts'
import { Button } from '../../ui/Button.tsx'
import { Menu, MenuItem, MenuSeparator } from '../../ui/Menu.tsx'
import styles from './LeadMenu.module.css'

interface LeadMenuProps {
  session: Pick<SessionState, 'spotlight' | 'editing' | 'ready'>
  selfId: string
  send(command: CommandInput): void
  /** More items, from other features. */
  children?: ReactNode
}

/** How a host gets everybody's attention: two clicks each, and every one says what it does. */
export function LeadMenu({ session, selfId, send, children }: LeadMenuProps) {
  const { t } = useTranslation('workshop')
  const trigger = (
    <Button look="quiet" className={styles.trigger} title={t('leadHint')}>
      <Megaphone aria-hidden />
      <span className={styles.triggerText}>{t('lead')}</span>
    </Button>
  )
  const isLeading = session.spotlight?.participantId === selfId
  const { paused } = session.editing
  return (
    <Menu trigger={trigger}>
      {children}
      <Item icon={<Crosshair />} act="gather" onSelect={() => send({ type: 'people.gather' })} />
      <Item
        icon={<Presentation />}
        act={isLeading ? 'spotlightStop' : 'spotlightStart'}
        onSelect={() => send({ type: isLeading ? 'spotlight.stop' : 'spotlight.start' })}
      />
      <Item
        icon={paused ? <CirclePlay /> : <CirclePause />}
        act={paused ? 'resume' : 'pause'}
        onSelect={() => send({ type: paused ? 'editing.resume' : 'editing.pause' })}
      />
      {session.ready.length > 0 && (
        <>
          <MenuSeparator />
          <Item icon={<CheckCheck />} act="clearReady" onSelect={() => send({ type: 'ready.clear' })} />
        </>
      )}
    </Menu>
  )
}

type Act = 'gather' | 'spotlightStart' | 'spotlightStop' | 'pause' | 'resume' | 'clearReady'

function Item({ icon, act, onSelect }: { icon: ReactNode; act: Act; onSelect(): void }) {
  const { t } = useTranslation('workshop')
  return (
    <MenuItem icon={icon} onSelect={onSelect}>
      <span className={styles.item}>
        <span className={styles.name}>{t(`leadAct.${act}`)}</span>
        <span className={styles.hint}>{t(`leadWhat.${act}`)}</span>
      </span>
    </MenuItem>
  )
}
