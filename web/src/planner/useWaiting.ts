import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { listen } from '../api/live'
import { readWaiting } from '../api/waiting'

const keyOf = (client: string) => ['waiting', client]

/** Her place on the waiting list, as it is from moment to moment; an offer is gone when its time is up. */
export function useWaiting(client: string) {
  const memory = useQueryClient()
  const waiting = useQuery({ queryKey: keyOf(client), queryFn: () => readWaiting(client) })
  const { data } = waiting
  const left = data?.offer?.secondsLeft

  useEffect(() => {
    const again = () => void memory.invalidateQueries({ queryKey: keyOf(client) })
    return listen({ names: ['waiting', 'week', 'reset'], onEvent: again, onLine: (up) => up && again() })
  }, [client, memory])

  useEffect(() => {
    if (left === undefined) return
    const timer = setTimeout(() => void memory.invalidateQueries({ queryKey: keyOf(client) }), (left + 1) * 1000)
    return () => clearTimeout(timer)
  }, [client, memory, left])

  return { waiting, reload: () => memory.invalidateQueries({ queryKey: keyOf(client) }) }
}
