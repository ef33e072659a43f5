import { useQuery } from '@tanstack/react-query'
import type { ClientConfig } from '../../../shared/protocol/http.ts'
import { fetchConfig } from '../../api/boards.ts'

const WITHOUT_SERVER: ClientConfig = { createBoards: 'anyone' }

/** The server's settings; its defaults where it cannot be asked: a board in the local copy opens all the same. */
export function useClientConfig(): ClientConfig | null {
  const { data, isError, failureCount } = useQuery({
    queryKey: ['config'],
    queryFn: ({ signal }) => fetchConfig(signal),
    staleTime: Number.POSITIVE_INFINITY,
  })
  return data ?? (isError || failureCount > 0 ? WITHOUT_SERVER : null)
}
