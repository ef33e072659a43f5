import { Search } from 'lucide-react'
import { ToggleGroup } from 'radix-ui'
import { useTranslation } from 'react-i18next'
import { PHASES } from '../../../shared/templates/template.ts'
import { TextField } from '../../ui/TextField.tsx'
import styles from './ChooserHead.module.css'
import type { ChoiceFilter } from './searchChoices.ts'

interface ChooserHeadProps {
  of: 'board' | 'step'
  query: string
  filter: ChoiceFilter
  count: number
  onQuery(query: string): void
  onFilter(filter: ChoiceFilter): void
}

export function ChooserHead({ of, query, filter, count, onQuery, onFilter }: ChooserHeadProps) {
  const { t } = useTranslation('picker')
  return (
    <div className={styles.head}>
      <div className={styles.search}>
        <Search aria-hidden />
        <TextField
          type="search"
          label={t('search')}
          hideLabel
          placeholder={t('search')}
          value={query}
          onChange={(event) => onQuery(event.target.value)}
          onKeyDown={(event) => event.key === 'Enter' && event.preventDefault()}
        />
      </div>
      <Filters of={of} filter={filter} onFilter={onFilter} />
      <p role="status" className="visuallyHidden">
        {query.trim() !== '' && (count === 0 ? t('nothing') : t('found', { count }))}
      </p>
    </div>
  )
}

function Filters({ of, filter, onFilter }: Pick<ChooserHeadProps, 'of' | 'filter' | 'onFilter'>) {
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
