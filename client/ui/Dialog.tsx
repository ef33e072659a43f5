import { X } from 'lucide-react'
import { Dialog as RadixDialog } from 'radix-ui'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import styles from './Dialog.module.css'
import { IconButton } from './IconButton.tsx'
import { useFocusReturn } from './useFocusReturn.ts'

export interface DialogProps {
  open: boolean
  onOpenChange(open: boolean): void
  title: string
  description?: string
  size?: 'small' | 'medium' | 'large' | 'wide'
  /** The search field has the focus at first; on a touch screen nothing: a keyboard would cover half of it. */
  startsAtSearch?: boolean
  children: ReactNode
  /** Buttons at the lower edge; they stay visible while the content scrolls. */
  footer?: ReactNode
}

export function Dialog(props: DialogProps) {
  const { open, onOpenChange, size = 'medium' } = props
  const { onOpen, onCloseAutoFocus } = useFocusReturn()
  const described = props.description ? {} : { 'aria-describedby': undefined }
  return (
    <RadixDialog.Root open={open} onOpenChange={onOpenChange}>
      <RadixDialog.Portal>
        <RadixDialog.Overlay className={styles.scrim} data-scrim />
        <RadixDialog.Content
          className={`${styles.dialog} ${styles[size]}`}
          {...described}
          onOpenAutoFocus={(event) => {
            onOpen()
            if (props.startsAtSearch) focusSearch(event)
          }}
          onCloseAutoFocus={onCloseAutoFocus}
        >
          <DialogHeader title={props.title} description={props.description} />
          <div className={styles.content}>{props.children}</div>
          {props.footer && <div className={styles.footer}>{props.footer}</div>}
          <CloseButton />
        </RadixDialog.Content>
      </RadixDialog.Portal>
    </RadixDialog.Root>
  )
}

function focusSearch(event: Event): void {
  const dialog = event.currentTarget
  if (!(dialog instanceof HTMLElement)) return
  const isTouch = window.matchMedia('(pointer: coarse)').matches
  const first = isTouch ? dialog : dialog.querySelector<HTMLElement>('[type="search"]')
  if (!first) return
  event.preventDefault()
  first.focus()
}

function DialogHeader({ title, description }: { title: string; description: string | undefined }) {
  return (
    <div className={styles.header}>
      <RadixDialog.Title className={styles.title}>{title}</RadixDialog.Title>
      {description && (
        <RadixDialog.Description className={styles.description}>{description}</RadixDialog.Description>
      )}
    </div>
  )
}

/** Last in reading order, so that a dialog opens with the focus on what it is for. */
function CloseButton() {
  const { t } = useTranslation()
  return (
    <RadixDialog.Close asChild>
      <IconButton plain label={t('close')} className={styles.close}>
        <X aria-hidden />
      </IconButton>
    </RadixDialog.Close>
  )
}
