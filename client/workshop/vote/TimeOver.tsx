import { AlarmClock } from 'lucide-react'
import { Notice } from '../../ui/Notice.tsx'

/** Why nothing can be put any more, and what comes next. */
export function TimeOver({ isOver, text }: { isOver: boolean; text: string }) {
  return (
    <div role="status">
      {isOver && (
        <Notice kind="warning" icon={<AlarmClock />}>
          {text}
        </Notice>
      )}
    </div>
  )
}
