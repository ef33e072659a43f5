import { useTranslation } from 'react-i18next'
import type { Voting } from '../../../shared/protocol/votes.ts'

type Rules = Pick<Voting, 'kind' | 'dots' | 'stacking' | 'ownAllowed' | 'open'>

/** All rules of a vote in one sentence. */
export function useVoteRules(): (rules: Rules) => string {
  const { t } = useTranslation('vote')
  return ({ kind, dots, stacking, ownAllowed, open }) =>
    t(`rules.${kind}`, {
      count: dots,
      stacking: t(stacking ? 'rules.stacked' : 'rules.single'),
      own: ownAllowed ? '' : t(kind === 'nuf' ? 'rules.notOwnScored' : 'rules.notOwn'),
      secret: t(open ? 'rules.open' : 'rules.secret'),
    })
}
