import { BookmarkPlus, EllipsisVertical, Plus } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { IconButton } from '../../ui/IconButton.tsx'
import { Menu, MenuItem } from '../../ui/Menu.tsx'
import { useGuideContext } from './GuideContext.ts'

export function GuideMenu() {
  const { t } = useTranslation('guide')
  const { isHost, actions } = useGuideContext()
  if (!isHost) return null
  const trigger = (
    <IconButton label={t('menu')}>
      <EllipsisVertical aria-hidden />
    </IconButton>
  )
  return (
    <Menu trigger={trigger}>
      <MenuItem icon={<Plus />} onSelect={() => actions.add(null)}>
        {t('addStep')}
      </MenuItem>
      <MenuItem icon={<BookmarkPlus />} onSelect={() => actions.saveAsTemplate(null)}>
        {t('saveBoard')}
      </MenuItem>
    </Menu>
  )
}
