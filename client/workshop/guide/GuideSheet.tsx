import { X } from 'lucide-react'
import { Dialog } from 'radix-ui'
import { useTranslation } from 'react-i18next'
import { IconButton } from '../../ui/IconButton.tsx'
import { GuideBody } from './GuideBody.tsx'
import { type Guide, GuideContext, useGuideContext } from './GuideContext.ts'
import styles from './GuideSheet.module.css'

interface GuideSheetProps {
  open: boolean
  onOpenChange(open: boolean): void
}

/** The guide on a phone: comes up from the lower edge, goes when a step was chosen. */
export function GuideSheet({ open, onOpenChange }: GuideSheetProps) {
  const { t } = useTranslation(['guide', 'common'])
  const guide = closingAfter(useGuideContext(), () => onOpenChange(false))
  return (
    <GuideContext value={guide}>
      <Dialog.Root open={open} onOpenChange={onOpenChange}>
        <Dialog.Portal>
          <Dialog.Overlay className={styles.scrim} data-scrim />
          <Dialog.Content className={styles.sheet} aria-describedby={undefined}>
            <GuideBody
              heading={<Dialog.Title>{t('guide:title')}</Dialog.Title>}
              close={
                <Dialog.Close asChild>
                  <IconButton plain label={t('common:close')}>
                    <X aria-hidden />
                  </IconButton>
                </Dialog.Close>
              }
            />
          </Dialog.Content>
        </Dialog.Portal>
      </Dialog.Root>
    </GuideContext>
  )
}

/** Whoever goes to a step wants to see it. */
function closingAfter(guide: Guide, close: () => void): Guide {
  const { show, backToGroup, takeEveryone } = guide.actions
  const then = <Args extends unknown[]>(act: (...args: Args) => void) => {
    return (...args: Args) => {
      act(...args)
      close()
    }
  }
  const leading = { show: then(show), backToGroup: then(backToGroup), takeEveryone: then(takeEveryone) }
  return { ...guide, actions: { ...guide.actions, ...leading } }
}
