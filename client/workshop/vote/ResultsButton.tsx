import { Trophy } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { IconButton } from '../../ui/IconButton.tsx'

/** Opens and closes the results of votes; there once there are any. */
export function ResultsButton({ open, onToggle }: { open: boolean; onToggle(): void }) {
  const { t } = useTranslation('vote')
  return (
    <IconButton label={t('results')} aria-pressed={open} onClick={onToggle}>
      <Trophy aria-hidden />
    </IconButton>
  )
}
