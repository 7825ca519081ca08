import { useRef } from 'react'
import { server } from '../../api/client'
import { stopRun, useHeard, useLast } from '../longRun'
import type { Run } from './changes'

/** Why something was not done; whoever asked is told what to do instead. */
export type Refusal = 'going' | 'designing' | 'outdated' | 'gone' | 'together' | 'forgotten' | 'unreachable'

const REFUSALS: Record<string, Refusal> = {
  '/problems/planning-everyone': 'going',
  '/problems/designing': 'designing',
  '/problems/plan-outdated': 'outdated',
  '/problems/seat-gone': 'gone',
  '/problems/go-together': 'together',
}

async function readRun(): Promise<Run | null> {
  const { data, response } = await server.GET('/v1/everyone')
  if (data) return data.run ?? null
  throw new Error(`everyone: ${response.status}`)
}

/** The run over everyone as it was when it was asked for last. null: there is none. */
export const useLastRun = () => useLast('everyone', readRun)

/** The run from moment to moment, and what can be done with it. */
export function useRun() {
  const key = useRef<string | null>(null) // of the run that is wished for, until it is answered
  const run = useLastRun()
  const { again, put } = useHeard('everyone')

  const begin = async (seconds: number): Promise<Run | Refusal> => {
    key.current ??= crypto.randomUUID()
    try {
      const { data, error } = await server.POST('/v1/everyone', { params: { query: { seconds }, header: { 'Idempotency-Key': key.current } } })
      key.current = null
      if (!data?.run) return REFUSALS[error?.type ?? ''] ?? 'unreachable'
      put(data.run)
      return data.run
    } catch {
      return 'unreachable'
    }
  }
  const stop = async (id: string): Promise<Refusal | null> => {
    const stopped = await stopRun(() => server.POST('/v1/everyone/{run}/stop', { params: { path: { run: id } } }), again)
    return stopped === null ? 'unreachable' : stopped ? null : 'forgotten'
  }
  const accept = async (id: string, people: string[]): Promise<Refusal | null> => {
    try {
      const { data, error, response } = await server.POST('/v1/everyone/{run}/accept', { params: { path: { run: id } }, body: { people } })
      if (data) {
        put(data.run ?? null)
        return null
      }
      if (response.status === 404) await again()
      return response.status === 404 ? 'forgotten' : (REFUSALS[error.type] ?? 'unreachable')
    } catch {
      return 'unreachable'
    }
  }
  return { run, begin, stop, accept }
}
