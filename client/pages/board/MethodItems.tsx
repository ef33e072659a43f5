import { CircleDot, EyeOff } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { SessionState } from '../../../shared/workshop/sessionState.ts'
import { MenuItem, MenuSeparator } from '../../ui/Menu.tsx'
import styles from './MethodItems.module.css'
import type { BoardPanels } from './useBoardPanels.ts'

interface MethodItemsProps {
  session: Pick<SessionState, 'privateWriting' | 'voting'>
  panels: BoardPanels
}

/** What a host starts for the group, one of each at a time. */
export function MethodItems({ session, panels }: MethodItemsProps) {
  const { t } = useTranslation(['privateWriting', 'vote'])
  return (
    <>
      {!session.privateWriting && (
        <Item
          icon={<EyeOff />}
          name={t('privateWriting:start')}
          what={t('privateWriting:startWhat')}
          onSelect={() => panels.open('writing')}
        />
      )}
      {!session.voting && (
        <Item
          icon={<CircleDot />}
          name={t('vote:start')}
          what={t('vote:startWhat')}
          onSelect={() => panels.open('vote')}
        />
      )}
      {!(session.privateWriting && session.voting) && <MenuSeparator />}
    </>
  )
}

interface ItemProps {
  icon: ReactNode
  name: string
  what: string
  onSelect(): void
}

function Item({ icon, name, what, onSelect }: ItemProps) {
  return (
    <MenuItem icon={icon} onSelect={onSelect}>
      <span className={styles.item}>
        <span className={styles.name}>{name}</span>
        <span className={styles.what}>{what}</span>
      </span>
    </MenuItem>
  )
}
