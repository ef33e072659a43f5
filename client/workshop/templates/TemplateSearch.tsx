import { Search } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { TextField } from '../../ui/TextField.tsx'
import styles from './TemplateSearch.module.css'

interface TemplateSearchProps {
  query: string
  count: number
  onQuery(query: string): void
}

export function TemplateSearch({ query, count, onQuery }: TemplateSearchProps) {
  const { t } = useTranslation('picker')
  return (
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
      <p role="status" className="visuallyHidden">
        {query.trim() !== '' && (count === 0 ? t('nothing') : t('found', { count }))}
      </p>
    </div>
  )
}
