import {
  ArrowDown,
  ArrowUp,
  BookmarkPlus,
  Clock,
  Copy,
  CopyPlus,
  EllipsisVertical,
  Pencil,
  Plus,
  Trash2,
  Users,
} from 'lucide-react'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { StepId } from '../../../shared/workshop/sessionState.ts'
import { IconButton } from '../../ui/IconButton.tsx'
import { Menu, MenuItem, MenuSeparator } from '../../ui/Menu.tsx'
import { useGuideContext } from './GuideContext.ts'
import { PlanDialog } from './PlanDialog.tsx'
import styles from './StepMenu.module.css'
import type { GuideStep } from './viewGuide.ts'

interface StepMenuProps {
  row: GuideStep
  onRename(): void
  onMove(stepId: StepId, to: number): void
}

/** What a host can do with a step. */
export function StepMenu(props: StepMenuProps) {
  const { t } = useTranslation('guide')
  const [planning, setPlanning] = useState(false)
  const renames = useRef(false)
  /** The title's field takes the focus: its button must not get it back. */
  const onCloseAutoFocus = (event: Event) => {
    if (!renames.current) return
    renames.current = false
    event.preventDefault()
    props.onRename()
  }
  const rename = () => {
    renames.current = true
  }
  const { step, number } = props.row
  const trigger = (
    <IconButton
      plain
      data-control="menu"
      className={styles.trigger}
      label={t('stepMenu', { number, title: step.title })}
    >
      <EllipsisVertical aria-hidden />
    </IconButton>
  )
  return (
    <>
      <Menu trigger={trigger} onCloseAutoFocus={onCloseAutoFocus}>
        <GroupItem {...props} />
        <MenuItem icon={<Pencil />} onSelect={rename}>
          {t('rename')}
        </MenuItem>
        <MenuItem icon={<Clock />} onSelect={() => setPlanning(true)}>
          {t('plan')}
        </MenuItem>
        <MoveItems {...props} />
        <MenuSeparator />
        <CopyItems {...props} />
      </Menu>
      <PlanDialog open={planning} onClose={() => setPlanning(false)} step={step} />
    </>
  )
}

function GroupItem({ row: { step, state } }: StepMenuProps) {
  const { t } = useTranslation('guide')
  const { view, actions } = useGuideContext()
  if (view.steps.length < 2 || state === 'current') return null
  return (
    <MenuItem icon={<Users />} onSelect={() => actions.takeEveryone(step.id)}>
      {t('takeEveryone')}
    </MenuItem>
  )
}

function MoveItems({ row: { step, number }, onMove }: StepMenuProps) {
  const { t } = useTranslation('guide')
  const { view } = useGuideContext()
  return (
    <>
      {number > 1 && (
        <MenuItem icon={<ArrowUp />} onSelect={() => onMove(step.id, number - 2)}>
          {t('moveUp')}
        </MenuItem>
      )}
      {number < view.steps.length && (
        <MenuItem icon={<ArrowDown />} onSelect={() => onMove(step.id, number)}>
          {t('moveDown')}
        </MenuItem>
      )}
    </>
  )
}

function CopyItems({ row: { step } }: StepMenuProps) {
  const { t } = useTranslation('guide')
  const { view, actions } = useGuideContext()
  return (
    <>
      <MenuItem icon={<Plus />} onSelect={() => actions.add(step)}>
        {t('addAfter')}
      </MenuItem>
      <MenuItem icon={<Copy />} onSelect={() => actions.duplicate(step, false)}>
        {t('duplicate')}
      </MenuItem>
      <MenuItem icon={<CopyPlus />} onSelect={() => actions.duplicate(step, true)}>
        {t('duplicateWithNotes')}
      </MenuItem>
      <MenuItem icon={<BookmarkPlus />} onSelect={() => actions.saveAsTemplate(step)}>
        {t('saveStep')}
      </MenuItem>
      {view.steps.length > 1 && <MenuSeparator />}
      {view.steps.length > 1 && (
        <MenuItem icon={<Trash2 />} dangerous onSelect={() => actions.remove(step)}>
          {t('remove')}
        </MenuItem>
      )}
    </>
  )
}
