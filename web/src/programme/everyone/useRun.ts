import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { server } from '../../api/client'
import { listen } from '../../api/live'
import type { Run } from './changes'

const KEY = ['everyone']
const TICKS = 1_000 // ms after which the seconds of a run that goes on are asked anew

/** Why something was not done; whoever asked is told what to do instead. */
export type Refusal = 'going' | 'designing' | 'outdated' | 'gone' | 'together' | 'forgotten' | 'unreachable'

const REFUSALS: Record<string, Refusal> = { '/problems/plan-outdated': 'outdated', '/problems/seat-gone': 'gone', '/problems/go-together': 'together' }

/** The run over everyone as it was when it was asked for last. null: there is none. */
export function useLastRun() {
  return useQuery({
    queryKey: KEY,
    queryFn: async (): Promise<Run | null> => {
      const { data, response } = await server.GET('/v1/everyone')
      if (data) return data.run ?? null
      throw new Error(`everyone: ${response.status}`)
    },
    refetchInterval: ({ state }) => (state.data?.state === 'running' ? TICKS : false),
  })
}

/** The run from moment to moment, and what can be done with it. */
export function useRun() {
  const memory = useQueryClient()
  const key = useRef<string | null>(null) // of the run that is wished for, until it is answered
  const run = useLastRun()
  useEffect(() => {
    const again = () => void memory.invalidateQueries({ queryKey: KEY })
    return listen({ names: ['everyone', 'reset'], onEvent: again, onLine: (up) => up && again() })
  }, [memory])

  const set = (next: Run | undefined) => memory.setQueryData(KEY, next ?? null)

  const begin = async (seconds: number): Promise<Run | Refusal> => {
    key.current ??= crypto.randomUUID()
    try {
      const { data, error, response } = await server.POST('/v1/everyone', { params: { query: { seconds }, header: { 'Idempotency-Key': key.current } } })
      key.current = null
      if (!data?.run) return response.status !== 409 ? 'unreachable' : error?.type === '/problems/designing' ? 'designing' : 'going'
      set(data.run)
      return data.run
    } catch {
      return 'unreachable'
    }
  }
  const stop = async (id: string): Promise<Refusal | null> => {
    try {
      const { response } = await server.POST('/v1/everyone/{run}/stop', { params: { path: { run: id } } })
      await memory.invalidateQueries({ queryKey: KEY })
      return response.ok ? null : 'forgotten'
    } catch {
      return 'unreachable'
    }
  }
  const accept = async (id: string, people: string[]): Promise<Refusal | null> => {
    try {
      const { data, error, response } = await server.POST('/v1/everyone/{run}/accept', { params: { path: { run: id } }, body: { people } })
      if (data) {
        set(data.run)
        return null
      }
      if (response.status === 404) await memory.invalidateQueries({ queryKey: KEY })
      return response.status === 404 ? 'forgotten' : (REFUSALS[error.type] ?? 'unreachable')
    } catch {
      return 'unreachable'
    }
  }
  return { run, begin, stop, accept }
}
