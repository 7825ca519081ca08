import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { server } from '../../api/client'
import { listen } from '../../api/live'
import type { DesignRun } from './design'
import type { Asked } from './proposal'

const KEY = ['design']
const TICKS = 1_000 // ms after which the seconds of a run that goes on are asked anew

/** Why something was not done; whoever asked is told what to do instead. */
export type Refusal = 'going' | 'planning' | 'refused' | 'forgotten' | 'unreachable'
export type Begun = { run: DesignRun } | { refusal: Refusal; errors: readonly { path: string; what: string }[] }

const REFUSALS: Record<string, Refusal> = { '/problems/designing': 'going', '/problems/planning-everyone': 'planning' }

/** The run that looks for a timetable, from moment to moment, and what can be done with it. null: there is none. */
export function useDesign() {
  const memory = useQueryClient()
  const wished = useRef<{ key: string; asked: string } | null>(null) // until it is answered
  const run = useQuery({
    queryKey: KEY,
    queryFn: async (): Promise<DesignRun | null> => {
      const { data, response } = await server.GET('/v1/design')
      if (data) return data.run ?? null
      throw new Error(`design: ${response.status}`)
    },
    refetchInterval: ({ state }) => (state.data?.state === 'running' ? TICKS : false),
  })
  useEffect(() => {
    const again = () => void memory.invalidateQueries({ queryKey: KEY })
    return listen({ names: ['design', 'reset'], onEvent: again, onLine: (up) => up && again() })
  }, [memory])

  const begin = async (proposals: Asked[], seconds: number): Promise<Begun> => {
    const asked = JSON.stringify([proposals, seconds])
    if (wished.current?.asked !== asked) wished.current = { key: crypto.randomUUID(), asked }
    try {
      const { data, error, response } = await server.POST('/v1/design', { params: { query: { seconds }, header: { 'Idempotency-Key': wished.current.key } }, body: { proposals } })
      wished.current = null
      if (data?.run) {
        memory.setQueryData(KEY, data.run)
        return { run: data.run }
      }
      if (response.status === 409) await memory.invalidateQueries({ queryKey: KEY })
      return { refusal: response.status === 422 ? 'refused' : (REFUSALS[error?.type ?? ''] ?? 'unreachable'), errors: error?.errors ?? [] }
    } catch {
      return { refusal: 'unreachable', errors: [] }
    }
  }
  const stop = async (id: string): Promise<Refusal | null> => {
    try {
      const { response } = await server.POST('/v1/design/{run}/stop', { params: { path: { run: id } } })
      await memory.invalidateQueries({ queryKey: KEY })
      return response.ok ? null : 'forgotten'
    } catch {
      return 'unreachable'
    }
  }
  return { run, begin, stop }
}
