import { useTranslation } from 'react-i18next'
import { PROBLEMS } from '../../shared/errors.ts'
import type { problems } from './de/problems.ts'

type KnownCode = keyof typeof problems

/** The text for a problem's code in the language on screen; an unknown code gets a general one. */
export function useProblemText(): (code: string) => string {
  const { t } = useTranslation('problems')
  return (code) => t(isKnown(code) ? code : 'unexpected')
}

function isKnown(code: string): code is KnownCode {
  return code === 'no_connection' || Object.hasOwn(PROBLEMS, code)
}
