import { X } from 'lucide-react'
import { Toast } from 'radix-ui'
import { createContext, type ReactNode, useCallback, useContext, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from './Button.tsx'
import { IconButton } from './IconButton.tsx'
import styles from './Toasts.module.css'

export interface ToastMessage {
  text: string
  kind?: 'info' | 'problem'
  action?: { text: string; run(): void }
}

type ShowToast = (message: ToastMessage) => () => void

const ToastContext = createContext<ShowToast>(() => () => undefined)

/** Shows a short message at the lower edge; it goes by itself, later when it offers an action. Answers what takes it away. */
export function useToast(): ShowToast {
  return useContext(ToastContext)
}

export function ToastProvider({ children }: { children: ReactNode }) {
  const { t } = useTranslation()
  const [toasts, setToasts] = useState<(ToastMessage & { id: number })[]>([])
  const lastId = useRef(0)
  const drop = useCallback((id: number) => {
    setToasts((shown) => shown.filter((toast) => toast.id !== id))
  }, [])
  const show = useCallback(
    (message: ToastMessage) => {
      lastId.current += 1
      const id = lastId.current
      setToasts((shown) => [...shown.slice(-2), { ...message, id }])
      return () => drop(id)
    },
    [drop],
  )
  return (
    <ToastContext.Provider value={show}>
      <Toast.Provider label={t('notifications')} swipeDirection="down">
        {children}
        {toasts.map((toast) => (
          <ToastCard key={toast.id} toast={toast} onGone={() => drop(toast.id)} />
        ))}
        <Toast.Viewport className={styles.viewport} label={`${t('notifications')} ({hotkey})`} />
      </Toast.Provider>
    </ToastContext.Provider>
  )
}

function ToastCard({ toast, onGone }: { toast: ToastMessage; onGone(): void }) {
  const { t } = useTranslation()
  return (
    <Toast.Root
      className={toast.kind === 'problem' ? `${styles.toast} ${styles.problem}` : styles.toast}
      duration={toast.action ? 10_000 : 5_000}
      onOpenChange={(open) => !open && onGone()}
    >
      <Toast.Description className={styles.text}>{toast.text}</Toast.Description>
      {toast.action && (
        <Toast.Action altText={toast.action.text} asChild onClick={toast.action.run}>
          <Button look="quiet" className={styles.action}>
            {toast.action.text}
          </Button>
        </Toast.Action>
      )}
      <Toast.Close asChild>
        <IconButton plain label={t('close')} className={styles.close}>
          <X aria-hidden />
        </IconButton>
      </Toast.Close>
    </Toast.Root>
  )
}
