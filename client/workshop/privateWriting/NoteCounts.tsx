import { ChevronDown } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/Button.tsx'
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx'
import { Popover } from '../../ui/Popover.tsx'
import styles from './NoteCounts.module.css'

interface NoteCountsProps {
  /** Unrevealed notes by participant id. */
  counts: Readonly<Record<string, number>>
  total: number
  nameById(participantId: string): string
  /** Ends the writing without a reveal; null: this person may not. */
  onCancel: (() => void) | null
}

/** How many notes there are; opened, whose, and for hosts the way out without a reveal. */
export function NoteCounts({ counts, total, nameById, onCancel }: NoteCountsProps) {
  const { t } = useTranslation('privateWriting')
  const [open, setOpen] = useState(false)
  const [asking, setAsking] = useState(false)
  const trigger = (
    <Button look="quiet" className={styles.trigger}>
      {t('total', { count: total })}
      <ChevronDown aria-hidden />
    </Button>
  )
  const ask = () => {
    setOpen(false)
    setAsking(true)
  }
  return (
    <>
      <Popover open={open} onOpenChange={setOpen} trigger={trigger} label={t('counts')}>
        <h3 className={styles.heading}>{t('counts')}</h3>
        <CountList counts={counts} nameById={nameById} />
        {onCancel && (
          <Button look="quiet" className={styles.cancel} onClick={ask}>
            {t('cancel')}
          </Button>
        )}
      </Popover>
      {onCancel && (
        <ConfirmDialog
          open={asking}
          onOpenChange={setAsking}
          title={t('cancelTitle')}
          text={t('cancelText')}
          action={t('cancelNow')}
          onConfirm={onCancel}
        />
      )}
    </>
  )
}

function CountList({ counts, nameById }: Pick<NoteCountsProps, 'counts' | 'nameById'>) {
  const { t } = useTranslation('privateWriting')
  const people = Object.entries(counts)
    .map(([id, count]) => ({ id, count, name: nameById(id) || t('gone') }))
    .sort((a, b) => a.name.localeCompare(b.name))
  if (people.length === 0) return <p className={styles.none}>{t('countsNone')}</p>
  return (
    <ul className={styles.list}>
      {people.map(({ id, count, name }) => (
        <li key={id}>{t('countOf', { name, count })}</li>
      ))}
    </ul>
  )
}
