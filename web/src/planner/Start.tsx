import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense, type ReactNode } from 'react'
import { readWeek } from '../api/fit'
import { Loading } from '../kit/State'

const Begin = lazy(() => import('./Begin'))

/** The way into the flow, for who has agreed to nothing yet; for the others, what is inside. */
export function UntilAgreed({ client, children }: { client: string; children: ReactNode }) {
  const week = useQuery({ queryKey: ['agreed', client], queryFn: () => readWeek(client) })
  if (week.isPending) return <Loading />
  if (week.data === null) return <Suspense fallback={<Loading />}><Begin client={client} /></Suspense>
  return children
}
