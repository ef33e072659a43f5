import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { isPassing, problemCodeOf } from '../api/ApiProblem.ts'

const RETRIES = 2

const client = new QueryClient({
  defaultOptions: {
    queries: {
      // What the server refuses once it refuses again; only a lost connection is worth another try.
      retry: (failures, error) => failures < RETRIES && isPassing(problemCodeOf(error)),
      networkMode: 'always',
      staleTime: 2_000,
    },
    mutations: { networkMode: 'always' },
  },
})

export function QueryProvider({ children }: { children: ReactNode }) {
  return <QueryClientProvider client={client}>{children}</QueryClientProvider>
}
