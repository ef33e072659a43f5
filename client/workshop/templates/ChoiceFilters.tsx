import { ToggleGroup } from 'radix-ui'
import { useTranslation } from 'react-i18next'
import { PHASES } from '../../../shared/templates/template.ts'
import styles from './ChoiceFilters.module.css'
import type { ChoiceFilter } from './searchChoices.ts'

interface ChoiceFiltersProps {
  of: 'board' | 'step'
  filter: ChoiceFilter
  onFilter(filter: ChoiceFilter): void
}

export function ChoiceFilters({ of, filter, onFilter }: ChoiceFiltersProps) {
  const { t } = useTranslation('picker')
  const filters: readonly ChoiceFilter[] = [
    'all',
    ...(of === 'board' ? (['agendas'] as const) : []),
    'own',
    ...PHASES,
  ]
  const texts = { all: t('all'), agendas: t('agendas'), own: t('own') }
  return (
    <ToggleGroup.Root
      type="single"
      aria-label={t('filter')}
      className={styles.filters}
      value={filter}
      onValueChange={(value) => onFilter(filters.find((known) => known === value) ?? 'all')}
    >
      {filters.map((one) => (
        <ToggleGroup.Item key={one} value={one} className={styles.filter}>
          {one === 'all' || one === 'agendas' || one === 'own' ? texts[one] : t(`phases.${one}`)}
        </ToggleGroup.Item>
      ))}
    </ToggleGroup.Root>
  )
}
