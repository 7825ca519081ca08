import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useRef } from 'react'
import { server } from '../../api/client'
import type { Happening } from './event'
import type { Repair } from './repair'

/** Why something was not done; whoever asked is told what to do instead. */
export type Refusal = 'refused' | 'busy' | 'outdated' | 'forgotten' | 'unreachable'
export type Asked = { repair: Repair } | { refusal: Refusal; errors: readonly { path: string; what: string }[] }

const keyOf = (id: string | null) => ['repair', id]

/** The repair of that name, and what can be done. null: there is none, or none any more. */
export function useRepair(id: string | null) {
  const memory = useQueryClient()
  const wished = useRef<{ key: string; asked: string } | null>(null) // until it is answered
  const repair = useQuery({
    queryKey: keyOf(id),
    queryFn: async (): Promise<Repair | null> => {
      if (id === null) return null
      const { data, response } = await server.GET('/v1/repairs/{repair}', { params: { path: { repair: id } } })
      if (data) return data
      if (response.status === 404) return null
      throw new Error(`repair: ${response.status}`)
    },
  })

  const ask = async (events: Happening[]): Promise<Asked> => {
    const asked = JSON.stringify(events)
    if (wished.current?.asked !== asked) wished.current = { key: crypto.randomUUID(), asked }
    try {
      const { data, error, response } = await server.POST('/v1/repairs', { params: { header: { 'Idempotency-Key': wished.current.key } }, body: { events } })
      wished.current = null
      if (data) {
        memory.setQueryData(keyOf(data.id), data)
        return { repair: data }
      }
      return { refusal: response.status === 422 ? 'refused' : response.status === 503 ? 'busy' : 'unreachable', errors: error?.errors ?? [] }
    } catch {
      return { refusal: 'unreachable', errors: [] }
    }
  }
  const accept = async (one: string): Promise<Refusal | null> => {
    try {
      const { data, response } = await server.POST('/v1/repairs/{repair}/accept', { params: { path: { repair: one } } })
      if (data) {
        memory.setQueryData(keyOf(one), data)
        return null
      }
      return response.status === 404 ? 'forgotten' : response.status === 409 ? 'outdated' : 'unreachable'
    } catch {
      return 'unreachable'
    }
  }
  return { repair, ask, accept }
}
