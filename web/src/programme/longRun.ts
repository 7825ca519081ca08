import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect } from 'react'
import { listen } from '../api/live'

const TICKS = 1_000 // ms after which the seconds of a run that goes on are asked anew

/** Runs that take long, by what the server calls them. */
export type Kind = 'everyone' | 'design'

/** For how many seconds staff may have something looked for. */
export const LIMITS = { short: 10, usual: 60, long: 600 } as const
export type Limit = keyof typeof LIMITS

/** A run as it was when it was asked for last, while it goes on from second to second. null: there is none. */
export const useLast = <R extends { state: string }>(kind: Kind, read: () => Promise<R | null>) =>
  useQuery({ queryKey: [kind], queryFn: read, refetchInterval: ({ state }) => (state.data?.state === 'running' ? TICKS : false) })

/** Asks anew whenever there is something new of it. Returns how to do that, and how to put what was answered already. */
export function useHeard(kind: Kind) {
  const memory = useQueryClient()
  const again = useCallback(() => memory.invalidateQueries({ queryKey: [kind] }), [memory, kind])
  useEffect(() => listen({ names: [kind, 'reset'], onEvent: () => void again(), onLine: (up) => void (up && again()) }), [again, kind])
  return { again, put: (run: object | null) => memory.setQueryData([kind], run) }
}

/** Ends a run with the best so far. false: it is not there any more; null: the server was not reached. */
export async function stopRun(stop: () => Promise<{ response: Response }>, again: () => Promise<unknown>): Promise<boolean | null> {
  try {
    const { response } = await stop()
    await again()
    return response.ok
  } catch {
    return null
  }
}
