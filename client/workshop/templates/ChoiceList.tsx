import { Clock } from 'lucide-react'
import { RadioGroup } from 'radix-ui'
import { Fragment, type ReactNode, useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { Language } from '../../../shared/protocol/http.ts'
import styles from './ChoiceList.module.css'
import { ChoicePicture } from './ChoicePicture.tsx'
import type { Choice } from './choice.ts'
import type { ChoiceFilter } from './searchChoices.ts'
import { useRanges } from './useRanges.ts'

interface ChoiceListProps {
  choices: readonly Choice[]
  language: Language
  value: string
  onChange(id: string): void
  filter: ChoiceFilter
  /** Not for what a search found: that stands in the order of how well it fits. */
  hasSections: boolean
  ownFailed: boolean
  /** Stands under the chosen row; null where it stands elsewhere. */
  details: ReactNode
}

export function ChoiceList(props: ChoiceListProps) {
  const { t } = useTranslation('picker')
  const { choices, filter } = props
  return (
    <RadioGroup.Root
      aria-label={t('list')}
      value={props.value}
      onValueChange={props.onChange}
      className={styles.list}
    >
      {choices.map((choice, i) => (
        <Fragment key={choice.id}>
          {props.hasSections && choice.kind !== choices[i - 1]?.kind && <SectionTitle kind={choice.kind} />}
          <ChoiceRow choice={choice} language={props.language} />
          {choice.id === props.value && props.details}
        </Fragment>
      ))}
      {props.ownFailed && filter === 'own' && <p className={styles.nothing}>{t('ownFailed')}</p>}
      {choices.length === 0 && !props.ownFailed && (
        <p className={styles.nothing}>{filter === 'own' ? t('ownNone') : t('nothing')}</p>
      )}
      {!choices.some(({ id }) => id === props.value) && props.details}
    </RadioGroup.Root>
  )
}

function SectionTitle({ kind }: { kind: Choice['kind'] }) {
  const { t } = useTranslation('picker')
  const texts = { agenda: t('agendas'), template: t('templates'), own: t('ownTemplates') }
  return (
    <p className={styles.section} aria-hidden>
      {texts[kind]}
    </p>
  )
}

function ChoiceRow({ choice, language }: { choice: Choice; language: Language }) {
  const id = useId()
  const { minutes } = useRanges(choice)
  return (
    <RadioGroup.Item
      value={choice.id}
      className={styles.row}
      aria-labelledby={`${id}-title`}
      aria-describedby={`${id}-purpose`}
      lang={choice.kind === 'own' ? choice.own.language : language}
    >
      <span className={styles.picture}>
        <ChoicePicture choice={choice} language={language} />
      </span>
      <span className={styles.words}>
        <span id={`${id}-title`} className={styles.title}>
          {choice.title}
        </span>
        <span id={`${id}-purpose`} className={styles.purpose}>
          {choice.purpose}
        </span>
      </span>
      {minutes && (
        <span className={styles.minutes}>
          <Clock aria-hidden />
          {minutes}
        </span>
      )}
    </RadioGroup.Item>
  )
}
