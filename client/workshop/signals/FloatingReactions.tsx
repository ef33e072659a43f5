import type { CSSProperties } from 'react'
import { useTranslation } from 'react-i18next'
import type { Person } from '../../../shared/protocol/people.ts'
import styles from './FloatingReactions.module.css'
import { REACTION_ICONS } from './reactionIcons.tsx'
import { SHOWN_MS, type ShownReaction } from './useReactions.ts'

interface FloatingReactionsProps {
  shown: readonly ShownReaction[]
  present: readonly Person[]
  nameOf(person: Person): string
}

function styleOf(id: number, color: string): CSSProperties {
  return { '--lane': id % 3, '--shown': `${SHOWN_MS}ms`, color } as CSSProperties
}

/** Reactions rise at the edge of the canvas with their senders' names, and vanish; without motion they just stand there. */
export function FloatingReactions({ shown, present, nameOf }: FloatingReactionsProps) {
  const { t } = useTranslation('workshop')
  const senders = new Map(present.map((person) => [person.participantId, person]))
  const withSender = shown.flatMap((reaction) => {
    const person = senders.get(reaction.participantId)
    return person ? [{ ...reaction, person, name: nameOf(person) }] : []
  })
  const last = withSender.at(-1)
  return (
    <>
      <div className={styles.area} aria-hidden>
        {withSender.map(({ id, kind, person, name }) => (
          <span key={id} className={styles.reaction} data-reaction={kind} style={styleOf(id, person.color)}>
            {REACTION_ICONS[kind]}
            <span className={styles.name}>{name}</span>
          </span>
        ))}
      </div>
      <div role="status" className="visuallyHidden">
        {last && t('reactionNews', { name: last.name, reaction: t(`reaction.${last.kind}`) })}
      </div>
    </>
  )
}
