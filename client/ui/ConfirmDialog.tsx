import { AlertDialog } from 'radix-ui'
import { useTranslation } from 'react-i18next'
import { Button } from './Button.tsx'
import styles from './Dialog.module.css'
import { useFocusReturn } from './useFocusReturn.ts'

interface ConfirmDialogProps {
  open: boolean
  onOpenChange(open: boolean): void
  title: string
  /** Says what will happen. */
  text: string
  /** The action as a verb; never "OK". */
  action: string
  dangerous?: boolean
  onConfirm(): void
}

export function ConfirmDialog(props: ConfirmDialogProps) {
  const { t } = useTranslation()
  const { onOpen, onCloseAutoFocus } = useFocusReturn()
  return (
    <AlertDialog.Root open={props.open} onOpenChange={props.onOpenChange}>
      <AlertDialog.Portal>
        <AlertDialog.Overlay className={styles.scrim} data-scrim />
        <AlertDialog.Content
          className={`${styles.dialog} ${styles.small}`}
          onOpenAutoFocus={onOpen}
          onCloseAutoFocus={onCloseAutoFocus}
        >
          <div className={styles.header}>
            <AlertDialog.Title className={styles.title}>{props.title}</AlertDialog.Title>
          </div>
          <AlertDialog.Description className={styles.content}>{props.text}</AlertDialog.Description>
          <div className={styles.footer}>
            <AlertDialog.Cancel asChild>
              <Button>{t('cancel')}</Button>
            </AlertDialog.Cancel>
            <AlertDialog.Action asChild onClick={props.onConfirm}>
              <Button look={props.dangerous ? 'danger' : 'primary'}>{props.action}</Button>
            </AlertDialog.Action>
          </div>
        </AlertDialog.Content>
      </AlertDialog.Portal>
    </AlertDialog.Root>
  )
}
