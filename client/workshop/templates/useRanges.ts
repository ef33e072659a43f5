import { useTranslation } from 'react-i18next'
import type { Choice } from './choice.ts'

/** Above this a group size means "from ... on". */
const MANY = 60

/** Minutes and group size in words; null where they are open. */
export function useRanges({ minutes, groupSize }: Choice): { minutes: string | null; people: string | null } {
  const { t } = useTranslation('picker')
  const peopleText = (from: number, to: number) =>
    to >= MANY ? t('people_from', { count: from }) : t('people', { range: rangeOf(from, to) })
  return {
    minutes: minutes && t('minutes', { range: rangeOf(minutes.from, minutes.to) }),
    people: groupSize && peopleText(groupSize.from, groupSize.to),
  }
}

function rangeOf(from: number, to: number): string {
  return from === to ? `${to}` : `${from}–${to}`
}
