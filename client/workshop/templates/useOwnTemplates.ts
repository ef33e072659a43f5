import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { TemplateDetails, WorkspaceTemplate } from '../../../shared/protocol/templates.ts'
import { problemCodeOf } from '../../api/ApiProblem.ts'
import {
  deleteTemplate,
  fetchTemplate,
  fetchTemplates,
  renameTemplate,
  type TemplatesAccess,
} from '../../api/templates.ts'
import { useProblemText } from '../../i18n/useProblemText.ts'
import { useToast } from '../../ui/Toasts.tsx'

/** The workspace's own templates and what can be done with them. */
export interface OwnTemplates {
  access: TemplatesAccess | null
  /** Newest first; empty until the server has answered. */
  templates: readonly WorkspaceTemplate[]
  failed: boolean
  rename(template: WorkspaceTemplate, title: string): void
  remove(template: WorkspaceTemplate): void
}

const QUERY_KEY = 'own templates'
const NONE: readonly WorkspaceTemplate[] = []

/** `access` null: nobody here who may ask, as before the first board. */
export function useOwnTemplates(access: TemplatesAccess | null): OwnTemplates {
  const { t } = useTranslation('picker')
  const client = useQueryClient()
  const toast = useToast()
  const problemText = useProblemText()
  const { data, isError } = useQuery({
    queryKey: [QUERY_KEY, access?.path, access?.token],
    queryFn: ({ signal }) => (access ? fetchTemplates(access, signal) : []),
    enabled: access !== null,
  })
  const change = async (run: (access: TemplatesAccess) => Promise<unknown>, done?: string) => {
    if (!access) return
    try {
      await run(access)
      if (done) toast({ text: done })
    } catch (error) {
      toast({ kind: 'problem', text: problemText(problemCodeOf(error)) })
    }
    client.invalidateQueries({ queryKey: [QUERY_KEY] })
  }
  return {
    access,
    templates: data ?? NONE,
    failed: isError,
    rename: ({ id }, title) => void change((who) => renameTemplate(who, id, title)),
    remove: ({ id, title }) => void change((who) => deleteTemplate(who, id), t('deleted', { title })),
  }
}

/** The steps of a saved board; empty for a saved step, and until the server has answered. */
export function useTemplateSteps(
  { access }: OwnTemplates,
  { id, kind }: WorkspaceTemplate,
): TemplateDetails['steps'] {
  const { data } = useQuery({
    queryKey: [QUERY_KEY, access?.path, access?.token, id],
    queryFn: ({ signal }) => (access ? fetchTemplate(access, id, signal) : null),
    enabled: access !== null && kind === 'board',
  })
  return data?.steps ?? []
}
