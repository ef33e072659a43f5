import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Language } from '../../../shared/protocol/http.ts'
import { useMediaQuery } from '../../ui/useMediaQuery.ts'
import { ChoiceDetails } from './ChoiceDetails.tsx'
import { ChoiceFilters } from './ChoiceFilters.tsx'
import { ChoiceList } from './ChoiceList.tsx'
import { agendaChoices, type Choice, ownChoice, templateChoices } from './choice.ts'
import { type ChoiceFilter, searchChoices } from './searchChoices.ts'
import styles from './TemplateChooser.module.css'
import { TemplateSearch } from './TemplateSearch.tsx'
import type { OwnTemplates } from './useOwnTemplates.ts'

interface TemplateChooserProps {
  /** Of the board: templates are shown in the language in which they will be used. */
  language: Language
  /** A whole board can start from an agenda, a step cannot. */
  of: 'board' | 'step'
  own: OwnTemplates
  /** Id of the chosen one. */
  value: string
  onChange(id: string): void
}

/** Below this width the details stand under the chosen row instead of beside the list. */
const NARROW = '(max-width: 760px)'

/** Search, filter and list of all that a board or a step can start from, with a large picture of the chosen one. */
export function TemplateChooser(props: TemplateChooserProps) {
  const { language, value, own, onChange } = props
  const { t } = useTranslation('picker')
  const [query, setQuery] = useState('')
  const [filter, setFilter] = useState<ChoiceFilter>('all')
  const isNarrow = useMediaQuery(NARROW)
  const choices = useChoices(props)
  const found = searchChoices(choices, query, filter)
  /** What is chosen is always in sight. */
  const search = (newQuery: string, newFilter: ChoiceFilter) => {
    setQuery(newQuery)
    setFilter(newFilter)
    const [first, ...others] = searchChoices(choices, newQuery, newFilter)
    if (first && ![first, ...others].some(({ id }) => id === value)) onChange(first.id)
  }
  const chosen = choices.find(({ id }) => id === value)
  const details = chosen && <ChoiceDetails choice={chosen} language={language} own={own} />
  return (
    <div className={styles.chooser}>
      <ChoiceFilters of={props.of} filter={filter} onFilter={(next) => search(query, next)} />
      <div className={styles.columns}>
        <div className={styles.list}>
          <TemplateSearch query={query} count={found.length} onQuery={(text) => search(text, filter)} />
          <ChoiceList
            choices={found}
            language={language}
            value={value}
            onChange={onChange}
            filter={filter}
            hasSections={query.trim() === ''}
            ownFailed={own.failed}
            details={isNarrow ? details : null}
          />
        </div>
        {!isNarrow && (
          // biome-ignore lint/a11y/noNoninteractiveTabindex: without it the keyboard could not scroll
          <section className={styles.side} aria-label={t('details')} tabIndex={0}>
            {details}
          </section>
        )}
      </div>
    </div>
  )
}

function useChoices({ of, language, own }: TemplateChooserProps): Choice[] {
  const saved = own.templates.map(ownChoice)
  const agendas = of === 'board' ? agendaChoices(language) : []
  return [...agendas, ...saved, ...templateChoices(language)]
}
