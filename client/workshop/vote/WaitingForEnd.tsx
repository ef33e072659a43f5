import { useTranslation } from 'react-i18next'
import { TimeOver } from './TimeOver.tsx'
import type { VotePanelProps } from './votePanelProps.ts'

/** The same for all who can only wait; hosts are asked by what they lead with. */
export function WaitingForEnd({ isOver, isViewer, lead }: VotePanelProps) {
  const { t } = useTranslation('vote')
  if (lead) return null
  const texts = isViewer ? [t('overForAll')] : [t('overForAll'), t('chosenCounts')]
  return <TimeOver isOver={isOver} text={texts.join(' ')} />
}
