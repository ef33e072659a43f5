import { useTranslation } from 'react-i18next'
import type { Person } from '../../../shared/protocol/people.ts'

/** The name others see: "Anonym 3" for a person without one. */
export function usePersonName(): (person: Pick<Person, 'name' | 'number'>) => string {
  const { t } = useTranslation()
  return ({ name, number }) => name ?? t('anonymous', { number })
}
