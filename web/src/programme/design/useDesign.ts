import { useRef } from 'react'
import { server } from '../../api/client'
import { stopRun, useHeard, useLast } from '../longRun'
import type { DesignRun } from './design'
import type { Asked } from './proposal'

/** Why something was not done; whoever asked is told what to do instead. */
export type Refusal = 'going' | 'planning' | 'refused' | 'forgotten' | 'unreachable'
export type Begun = { run: DesignRun } | { refusal: Refusal; errors: readonly { path: string; what: string }[] }

const REFUSALS: Record<string, Refusal> = { '/problems/designing': 'going', '/problems/planning-everyone': 'planning' }

async function readDesign(): Promise<DesignRun | null> {
  const { data, response } = await server.GET('/v1/design')
  if (data) return data.run ?? null
  throw new Error(`design: ${response.status}`)
}

/** The run that looks for a timetable, from moment to moment, and what can be done with it. null: there is none. */
export function useDesign() {
  const wished = useRef<{ key: string; asked: string } | null>(null) // until it is answered
  const run = useLast('design', readDesign)
  const { again, put } = useHeard('design')

  const begin = async (proposals: Asked[], seconds: number): Promise<Begun> => {
    const asked = JSON.stringify([proposals, seconds])
    if (wished.current?.asked !== asked) wished.current = { key: crypto.randomUUID(), asked }
    try {
      const { data, error, response } = await server.POST('/v1/design', { params: { query: { seconds }, header: { 'Idempotency-Key': wished.current.key } }, body: { proposals } })
      wished.current = null
      if (data?.run) {
        put(data.run)
        return { run: data.run }
      }
      if (response.status === 409) await again()
      return { refusal: response.status === 422 ? 'refused' : (REFUSALS[error?.type ?? ''] ?? 'unreachable'), errors: error?.errors ?? [] }
    } catch {
      return { refusal: 'unreachable', errors: [] }
    }
  }
  const stop = async (id: string): Promise<Refusal | null> => {
    const stopped = await stopRun(() => server.POST('/v1/design/{run}/stop', { params: { path: { run: id } } }), again)
    return stopped === null ? 'unreachable' : stopped ? null : 'forgotten'
  }
  return { run, begin, stop }
}
