import { Clock, ListOrdered, Users } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Language } from '../../../shared/protocol/http.ts'
import type { Template } from '../../../shared/templates/template.ts'
import { AgendaSteps, SavedSteps } from './AgendaSteps.tsx'
import styles from './ChoiceDetails.module.css'
import { ChoicePicture } from './ChoicePicture.tsx'
import { agendaSteps, type Choice } from './choice.ts'
import { OwnActions } from './OwnActions.tsx'
import type { OwnTemplates } from './useOwnTemplates.ts'
import { useRanges } from './useRanges.ts'

interface ChoiceDetailsProps {
  choice: Choice
  language: Language
  own: OwnTemplates
}

/** The chosen one, large enough to judge it. */
export function ChoiceDetails({ choice, language, own }: ChoiceDetailsProps) {
  const isOneStep = stepCount(choice, language) === 1
  return (
    <article
      className={styles.details}
      aria-label={choice.title}
      lang={choice.kind === 'own' ? choice.own.language : language}
    >
      {isOneStep && (
        <div className={styles.picture}>
          <ChoicePicture choice={choice} language={language} large />
        </div>
      )}
      <h3 className={styles.title}>{choice.title}</h3>
      <Facts choice={choice} language={language} />
      {choice.purpose && <p>{choice.purpose}</p>}
      {choice.kind === 'template' && <TemplateTexts template={choice.template} language={language} />}
      {choice.kind === 'agenda' && <AgendaSteps agenda={choice.agenda} language={language} />}
      {choice.kind === 'own' && <SavedSteps template={choice.own} own={own} />}
      {choice.kind === 'own' && <OwnActions template={choice.own} own={own} />}
    </article>
  )
}

function Facts({ choice, language }: Pick<ChoiceDetailsProps, 'choice' | 'language'>) {
  const { t } = useTranslation('picker')
  const { minutes, people } = useRanges(choice)
  const count = stepCount(choice, language)
  const saved = choice.kind === 'own' ? new Date(choice.own.createdAt) : null
  return (
    <ul className={styles.facts}>
      {minutes && <Fact icon={<Clock />}>{minutes}</Fact>}
      {people && <Fact icon={<Users />}>{people}</Fact>}
      {count > 1 && <Fact icon={<ListOrdered />}>{t('stepCount', { count })}</Fact>}
      {saved && <li>{t('savedOn', { date: saved.toLocaleDateString(language) })}</li>}
    </ul>
  )
}

function Fact({ icon, children }: { icon: ReactNode; children: ReactNode }) {
  return (
    <li>
      <span aria-hidden>{icon}</span>
      {children}
    </li>
  )
}

function stepCount(choice: Choice, language: Language): number {
  if (choice.kind === 'agenda') return agendaSteps(choice.agenda, language).length
  return choice.kind === 'own' ? choice.own.stepCount : 1
}

function TemplateTexts({ template, language }: { template: Template; language: Language }) {
  const { t } = useTranslation('picker')
  const rules = template.rules[language]
  const when = template.whenToUse[language]
  return (
    <>
      {when && (
        <section>
          <h4 className={styles.heading}>{t('whenToUse')}</h4>
          <p>{when}</p>
        </section>
      )}
      {rules.length > 0 && (
        <section>
          <h4 className={styles.heading}>{t('rules')}</h4>
          <ul className={styles.rules}>
            {rules.map((rule) => (
              <li key={rule}>{rule}</li>
            ))}
          </ul>
        </section>
      )}
      {template.credit && <p className={styles.credit}>{template.credit[language]}</p>}
    </>
  )
}
