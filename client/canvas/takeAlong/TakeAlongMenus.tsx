import { CornerUpRight } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { TldrawUiMenuItem, TldrawUiMenuSubmenu } from 'tldraw'
import { Button } from '../../ui/Button.tsx'
import { Menu, MenuItem } from '../../ui/Menu.tsx'
import styles from './TakeAlongMenus.module.css'
import { useTakeAlong } from './useTakeAlong.ts'

/** Below the selection's colours: where a host looks for what can be done with it. */
export function TakeAlongButton() {
  const { t } = useTranslation('canvas')
  const { steps, take } = useTakeAlong()
  if (steps.length === 0) return null
  return (
    <div className={styles.row}>
      <Menu
        trigger={
          <Button look="quiet" aria-label={t('takeAlong.label')} className={styles.button}>
            <CornerUpRight aria-hidden />
            {t('takeAlong.button')}
          </Button>
        }
      >
        {steps.map(({ pageId, title }) => (
          <MenuItem key={pageId} onSelect={() => take(pageId)}>
            {title}
          </MenuItem>
        ))}
      </Menu>
    </div>
  )
}

/** The same in tldraw's context menu. */
export function TakeAlongSubmenu() {
  const { t } = useTranslation('canvas')
  const { steps, take } = useTakeAlong()
  if (steps.length === 0) return null
  return (
    <TldrawUiMenuSubmenu id="take-along" label={t('takeAlong.button')}>
      {steps.map(({ pageId, title }) => (
        <TldrawUiMenuItem key={pageId} id={pageId} label={title} onSelect={() => take(pageId)} />
      ))}
    </TldrawUiMenuSubmenu>
  )
}
