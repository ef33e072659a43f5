import { Pencil } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Person } from '../../../shared/protocol/people.ts'
import { Avatar } from '../../ui/Avatar.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { ColorPicker } from './ColorPicker.tsx'
import styles from './OwnSeat.module.css'
import rowStyles from './PersonRow.module.css'
import { NameForm } from './RenamePersonDialog.tsx'
import { usePersonName } from './usePersonName.ts'
import { useSeatChanges } from './useSeatChanges.ts'

interface OwnSeatProps {
  boardId: string
  seatToken: string
  self: Person
}

export function OwnSeat({ boardId, seatToken, self }: OwnSeatProps) {
  const { t } = useTranslation(['people', 'common'])
  const [editing, setEditing] = useState(false)
  const name = usePersonName()(self)
  return (
    <li className={rowStyles.row}>
      <span className={rowStyles.person}>
        <Avatar name={name} color={self.color} />
        <span className={rowStyles.words}>
          <span className={rowStyles.name}>
            {name} <span className={styles.you}>({t('people:you')})</span>
          </span>
          <span className={rowStyles.role}>{t(`common:role.${self.role}`)}</span>
        </span>
      </span>
      <IconButton label={t('people:editYou')} onClick={() => setEditing(true)}>
        <Pencil aria-hidden />
      </IconButton>
      <OwnSeatDialog
        boardId={boardId}
        seatToken={seatToken}
        self={self}
        open={editing}
        onClose={() => setEditing(false)}
      />
    </li>
  )
}

export function OwnSeatDialog(props: OwnSeatProps & { open: boolean; onClose(): void }) {
  const { t } = useTranslation('people')
  const { boardId, seatToken, self, open, onClose } = props
  const changes = useSeatChanges(boardId, seatToken)
  return (
    <Dialog open={open} onOpenChange={onClose} title={t('editYou')} size="small">
      <div className={styles.form}>
        <ColorPicker value={self.color} onChange={(color) => changes.patch(self, { color })} />
        <NameForm
          label={t('yourName')}
          name={self.name}
          onName={(name) => {
            changes.patch(self, { name })
            onClose()
          }}
        />
      </div>
    </Dialog>
  )
}
