import { RadioGroup } from 'radix-ui'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Switch } from '../../ui/Switch.tsx'
import styles from './WritingDialog.module.css'

type Naming = 'named' | 'anonymous'

export interface WritingWishes {
  anonymous: boolean
  placeholders: boolean
}

interface WritingDialogProps {
  open: boolean
  onClose(): void
  /** Resolves when the server has answered. */
  onStart(how: WritingWishes): Promise<void>
}

/** Starts silent writing: what it will mean is said before. */
export function WritingDialog({ open, onClose, onStart }: WritingDialogProps) {
  const { t } = useTranslation(['privateWriting', 'common'])
  const [naming, setNaming] = useState<Naming>('named')
  const [placeholders, setPlaceholders] = useState(false)
  const [busy, setBusy] = useState(false)
  const start = async () => {
    setBusy(true)
    await onStart({ anonymous: naming === 'anonymous', placeholders })
    setBusy(false)
  }
  const footer = (
    <>
      <Button onClick={onClose}>{t('common:cancel')}</Button>
      <Button look="primary" busy={busy} onClick={start}>
        {t('privateWriting:startNow')}
      </Button>
    </>
  )
  return (
    <Dialog
      open={open}
      onOpenChange={(isOpen) => !isOpen && onClose()}
      title={t('privateWriting:title')}
      description={t('privateWriting:text')}
      footer={footer}
    >
      <NamingChoice naming={naming} onChange={setNaming} />
      <div className={styles.placeholders}>
        <Switch
          label={t('privateWriting:placeholders')}
          hint={t('privateWriting:placeholdersWhat')}
          checked={placeholders}
          onChange={setPlaceholders}
        />
      </div>
    </Dialog>
  )
}

function NamingChoice({ naming, onChange }: { naming: Naming; onChange(naming: Naming): void }) {
  const { t } = useTranslation('privateWriting')
  const id = useId()
  return (
    <>
      <h3 id={id} className={styles.question}>
        {t('naming')}
      </h3>
      <RadioGroup.Root
        className={styles.choices}
        aria-labelledby={id}
        value={naming}
        onValueChange={(value) => onChange(value === 'anonymous' ? value : 'named')}
      >
        <Choice value="named" name={t('named')} what={t('namedWhat')} />
        <Choice value="anonymous" name={t('anonymous')} what={t('anonymousWhat')} />
      </RadioGroup.Root>
    </>
  )
}

function Choice({ value, name, what }: { value: Naming; name: string; what: string }) {
  const id = useId()
  return (
    <RadioGroup.Item
      value={value}
      className={styles.choice}
      aria-labelledby={`${id}-name`}
      aria-describedby={`${id}-what`}
    >
      <span className={styles.circle} aria-hidden>
        <RadioGroup.Indicator className={styles.dot} />
      </span>
      <span>
        <span id={`${id}-name`} className={styles.name}>
          {name}
        </span>
        <span id={`${id}-what`} className={styles.what}>
          {what}
        </span>
      </span>
    </RadioGroup.Item>
  )
}
