import { type ReactNode, useState } from 'react'
import { Button } from './Button.tsx'
import { Pill } from './Pill.tsx'

interface SuggestionProps {
  icon: ReactNode
  text: string
  /** What it is about; a no counts for this only. Null: there is nothing to suggest. */
  topic: string | null
  decline: string
  accept: string
  onAccept(): void
}

/** A hint with a way to do it at once; it stays away once the person said no. */
export function Suggestion({ icon, text, topic, decline, accept, onAccept }: SuggestionProps) {
  const [declined, setDeclined] = useState<string | null>(null)
  if (topic === null || topic === declined) return null
  return (
    <Pill icon={icon} text={text} wraps>
      <Button look="quiet" onClick={() => setDeclined(topic)}>
        {decline}
      </Button>
      <Button look="primary" onClick={onAccept}>
        {accept}
      </Button>
    </Pill>
  )
}
