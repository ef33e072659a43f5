import { EyeOff } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Role } from '../../../shared/protocol/roles.ts'
import { hiddenNotes, type PrivateWriting } from '../../../shared/workshop/privateWriting.ts'
import { Button } from '../../ui/Button.tsx'
import { Pill } from '../../ui/Pill.tsx'
import { NoteCounts } from './NoteCounts.tsx'
import { Placeholders } from './Placeholders.tsx'

interface WritingPillProps {
  /** Null: no silent writing is going on. */
  writing: PrivateWriting | null
  role: Role
  ownId: string
  nameById(participantId: string): string
  onReveal(): void
  onCancel(): void
}

/** Says to everybody that new notes are theirs alone for now; hosts reveal from here. */
export function WritingPill({ writing, role, ownId, nameById, onReveal, onCancel }: WritingPillProps) {
  const { t } = useTranslation('privateWriting')
  if (!writing) return null
  const total = hiddenNotes(writing)
  const text = role === 'viewer' ? t('onViewer') : t('on')
  const naming = t(writing.anonymous ? 'onAnonymous' : 'onNamed')
  return (
    <Pill icon={<EyeOff />} text={text} {...(role !== 'viewer' && { note: naming })} wraps>
      {writing.placeholders && <Placeholders count={total - (writing.counts[ownId] ?? 0)} />}
      <NoteCounts
        counts={writing.counts}
        total={total}
        nameById={nameById}
        onCancel={role === 'host' ? onCancel : null}
      />
      {role === 'host' && (
        <Button look="primary" onClick={onReveal}>
          {t('reveal')}
        </Button>
      )}
    </Pill>
  )
}
