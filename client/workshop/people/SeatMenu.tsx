import { Crown, EllipsisVertical, Eye, Handshake, Pencil, PenLine, UserX } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Person } from '../../../shared/protocol/people.ts'
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { Menu, MenuItem, MenuSeparator } from '../../ui/Menu.tsx'
import { RenamePersonDialog } from './RenamePersonDialog.tsx'
import type { SeatChanges } from './useSeatChanges.ts'

interface SeatMenuProps {
  person: Person
  name: string
  changes: SeatChanges
  /** Nobody hands the board to somebody who is not there to take it. */
  away: boolean
}

type Asking = 'rename' | 'makeHost' | 'handOver' | 'remove' | null

/** What a host may do with somebody's seat; what cannot be taken back asks first. */
export function SeatMenu({ person, name, changes, away }: SeatMenuProps) {
  const { t } = useTranslation('people')
  const [asking, setAsking] = useState<Asking>(null)
  const { role } = person
  return (
    <>
      <Menu
        trigger={
          <IconButton label={t('menuOf', { name })}>
            <EllipsisVertical aria-hidden />
          </IconButton>
        }
      >
        <MenuItem icon={<Pencil />} onSelect={() => setAsking('rename')}>
          {t('rename')}
        </MenuItem>
        {role !== 'host' && (
          <MenuItem icon={<Crown />} onSelect={() => setAsking('makeHost')}>
            {t('makeHost')}
          </MenuItem>
        )}
        {!away && (
          <MenuItem icon={<Handshake />} onSelect={() => setAsking('handOver')}>
            {t('handOver')}
          </MenuItem>
        )}
        {role !== 'participant' && (
          <MenuItem icon={<PenLine />} onSelect={() => changes.patch(person, { role: 'participant' })}>
            {t('makeParticipant')}
          </MenuItem>
        )}
        {role !== 'viewer' && (
          <MenuItem icon={<Eye />} onSelect={() => changes.patch(person, { role: 'viewer' })}>
            {t('makeViewer')}
          </MenuItem>
        )}
        <MenuSeparator />
        <MenuItem icon={<UserX />} dangerous onSelect={() => setAsking('remove')}>
          {t('remove')}
        </MenuItem>
      </Menu>
      <SeatDialogs
        person={person}
        name={name}
        changes={changes}
        asking={asking}
        onDone={() => setAsking(null)}
      />
    </>
  )
}

interface SeatDialogsProps extends Omit<SeatMenuProps, 'away'> {
  asking: Asking
  onDone(): void
}

function SeatDialogs({ person, name, changes, asking, onDone }: SeatDialogsProps) {
  const { t } = useTranslation('people')
  return (
    <>
      <RenamePersonDialog
        open={asking === 'rename'}
        onClose={onDone}
        person={person}
        name={name}
        onRename={(newName) => changes.patch(person, { name: newName })}
      />
      <ConfirmDialog
        open={asking === 'makeHost'}
        onOpenChange={onDone}
        title={t('makeHostTitle', { name })}
        text={t('makeHostText')}
        action={t('makeHost')}
        onConfirm={() => changes.patch(person, { role: 'host' })}
      />
      <ConfirmDialog
        open={asking === 'handOver'}
        onOpenChange={onDone}
        title={t('handOverTitle', { name })}
        text={t('handOverText', { name })}
        action={t('handOver')}
        onConfirm={() => changes.handOver(person)}
      />
      <ConfirmDialog
        open={asking === 'remove'}
        onOpenChange={onDone}
        title={t('removeTitle', { name })}
        text={t('removeText', { name })}
        action={t('remove')}
        dangerous
        onConfirm={() => changes.remove(person)}
      />
    </>
  )
}
