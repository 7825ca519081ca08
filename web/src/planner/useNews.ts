import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useEffectEvent, useState } from 'react'
import { listen } from '../api/live'
import { shownOf } from './Plans'
import type { Search } from './useProposal'
import { useOfferings } from './useTelling'

export type News = 'timetable' | 'seats'

/** What became otherwise while plans are looked at: the timetable, or a seat of one of them, which someone else has by now. */
export function useNews(client: string, { proposal }: Search): News | null {
  const memory = useQueryClient()
  const offerings = useOfferings(client).data
  const [changedFor, setChangedFor] = useState<string | null>(null)
  const tag = proposal?.tag ?? null

  const hear = useEffectEvent((name: string) => {
    if (name === 'timetable') setChangedFor(tag)
    void memory.invalidateQueries({ queryKey: ['offerings', client] })
  })
  useEffect(() => {
    let before = false // the first time they were loaded a moment ago
    return listen({
      names: ['seats', 'timetable', 'reset'],
      onEvent: (name) => hear(name),
      onLine: (up) => {
        if (up && before) hear('reset')
        before ||= up
      },
    })
  }, [])

  if (tag !== null && changedFor === tag) return 'timetable'
  const barred = new Set(offerings?.flatMap((one) => (one.state === 'barred' ? one.slot : [])))
  return shownOf(proposal).some(({ plan }) => plan.offerings.some((one) => barred.has(one.id))) ? 'seats' : null
}
