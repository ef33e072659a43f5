import { Archive, ArchiveRestore, Copy, EllipsisVertical, ExternalLink, Pencil, Trash2 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { navigate } from 'wouter/use-browser-location'
import type { Board } from '../../../shared/protocol/http.ts'
import { IconButton } from '../../ui/IconButton.tsx'
import { Menu, MenuItem, MenuSeparator } from '../../ui/Menu.tsx'
import styles from './BoardCard.module.css'
import type { BoardActions } from './useGallery.ts'

interface BoardMenuProps {
  board: Board
  actions: BoardActions
  onRename(): void
}

export function BoardMenu({ board, actions, onRename }: BoardMenuProps) {
  const { t } = useTranslation('gallery')
  const open = () => navigate(`/b/${board.id}`, { state: { asOrganiser: true } })
  const trigger = (
    <IconButton label={t('boardMenu', { title: board.title })} className={styles.menu}>
      <EllipsisVertical aria-hidden />
    </IconButton>
  )
  return (
    <Menu trigger={trigger}>
      <MenuItem icon={<ExternalLink />} onSelect={open}>
        {t('open')}
      </MenuItem>
      <MenuItem icon={<Pencil />} onSelect={onRename}>
        {t('rename')}
      </MenuItem>
      <MenuItem icon={<Copy />} onSelect={() => actions.duplicate(board)}>
        {t('duplicate')}
      </MenuItem>
      <MenuItem
        icon={board.archived ? <ArchiveRestore /> : <Archive />}
        onSelect={() => actions.setArchived(board, !board.archived)}
      >
        {board.archived ? t('unarchive') : t('archive')}
      </MenuItem>
      <MenuSeparator />
      <MenuItem icon={<Trash2 />} dangerous onSelect={() => actions.trash(board)}>
        {t('moveToTrash')}
      </MenuItem>
    </Menu>
  )
}
