import { Pencil } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Person } from '../../../shared/protocol/people.ts'
import { Avatar } from '../../ui/Avatar.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { ColorPicker, type PersonColor } from './ColorPicker.tsx'
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
  return (
    <Dialog open={props.open} onOpenChange={props.onClose} title={t('editYou')} size="small">
      <OwnSeatForm {...props} />
    </Dialog>
  )
}

function OwnSeatForm({ boardId, seatToken, self, onClose }: OwnSeatProps & { onClose(): void }) {
  const { t } = useTranslation('people')
  const changes = useSeatChanges(boardId, seatToken, self)
  const [color, setColor] = useState<PersonColor | null>(null)
  const save = (name: string | null) => {
    changes.patch(self, color ? { name, color } : { name })
    onClose()
  }
  return (
    <NameForm label={t('yourName')} name={self.name} onName={save}>
      <ColorPicker value={color ?? self.color} onChange={setColor} />
    </NameForm>
  )
}
