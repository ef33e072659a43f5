import { Activity, EllipsisVertical, ImageDown, LayoutTemplate, LogOut, Palette } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { languageSchema } from '../../../shared/protocol/http.ts'
import { switchLanguage } from '../../i18n/i18n.ts'
import { useLanguage } from '../../i18n/useLanguage.ts'
import { IconButton } from '../../ui/IconButton.tsx'
import { Menu, MenuChoice, MenuItem, MenuSeparator } from '../../ui/Menu.tsx'
import { useToast } from '../../ui/Toasts.tsx'
import type { TopBarProps } from './boardScreenProps.ts'
import { LeaveSeatDialog } from './LeaveSeatDialog.tsx'
import { useObservable } from './useObservable.ts'

export function BoardMenu(props: TopBarProps) {
  const { t } = useTranslation('board')
  const [leaving, setLeaving] = useState(false)
  const hidden = useObservable(props.room.session.own.unrevealedNotes)
  const trigger = (
    <IconButton label={t('moreActions')}>
      <EllipsisVertical aria-hidden />
    </IconButton>
  )
  return (
    <>
      <Menu trigger={trigger}>
        <TemplateItem {...props} />
        <MenuItem icon={<ImageDown />} onSelect={() => props.panels.open('export')}>
          {t('export')}
        </MenuItem>
        <MenuItem icon={<Palette />} onSelect={() => props.panels.open('ownSeat')}>
          {t('yourNameAndColor')}
        </MenuItem>
        <HealthItem {...props} />
        <MenuSeparator />
        <LanguageItems />
        <MenuSeparator />
        <MenuItem icon={<LogOut />} onSelect={() => setLeaving(true)}>
          {t('leave')}
        </MenuItem>
      </Menu>
      <LeaveSeatDialog
        open={leaving}
        onOpenChange={setLeaving}
        boardId={props.boardId}
        seatToken={props.seatToken}
        person={props.facts.person}
        hidden={hidden.size}
      />
    </>
  )
}

function TemplateItem({ room, facts }: TopBarProps) {
  const { t } = useTranslation('board')
  const editing = useObservable(room.session.editingTemplate)
  if (facts.person.role !== 'host') return null
  return (
    <MenuItem icon={<LayoutTemplate />} onSelect={() => room.session.setEditingTemplate(!editing)}>
      {editing ? t('editTemplateEnd') : t('editTemplate')}
    </MenuItem>
  )
}

/** Only where there is something to tell. */
function HealthItem({ room, facts, panels }: TopBarProps) {
  const { t } = useTranslation('board')
  const bad = useObservable(room.session.badRecordIds)
  if (facts.person.role !== 'host' || bad.length === 0) return null
  return (
    <MenuItem icon={<Activity />} onSelect={() => panels.open('health')}>
      {t('healthTitle')}
    </MenuItem>
  )
}

function LanguageItems() {
  const { t } = useTranslation()
  const toast = useToast()
  const choices = [
    { value: 'de', text: t('german'), lang: 'de' },
    { value: 'en', text: t('english'), lang: 'en' },
  ]
  const choose = (value: string) => {
    const fail = () => toast({ kind: 'problem', text: t('languageFailed') })
    switchLanguage(languageSchema.parse(value)).catch(fail)
  }
  return <MenuChoice label={t('language')} value={useLanguage()} choices={choices} onChoose={choose} />
}
