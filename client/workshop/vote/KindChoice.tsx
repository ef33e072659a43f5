import { RadioGroup } from 'radix-ui'
import { useTranslation } from 'react-i18next'
import { VOTE_KINDS, type VoteKind } from '../../../shared/protocol/votes.ts'
import styles from './KindChoice.module.css'

interface KindChoiceProps {
  kind: VoteKind
  onChange(kind: VoteKind): void
}

/** Which ballot: one line of choices, and what the chosen one means. */
export function KindChoice({ kind, onChange }: KindChoiceProps) {
  const { t } = useTranslation('vote')
  const choose = (value: string) => onChange(VOTE_KINDS.find((one) => one === value) ?? kind)
  return (
    <div>
      <RadioGroup.Root className={styles.kinds} aria-label={t('kind')} value={kind} onValueChange={choose}>
        {VOTE_KINDS.map((one) => (
          <RadioGroup.Item key={one} value={one} className={styles.kind}>
            <span className={styles.name}>{t(`kinds.${one}`)}</span>
            <span className={styles.short}>{t(`kindShort.${one}`)}</span>
          </RadioGroup.Item>
        ))}
      </RadioGroup.Root>
      <p className={styles.what}>{t(`kindWhat.${kind}`)}</p>
    </div>
  )
}
