import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { server } from '../api/client'
import { listen } from '../api/live'
import { changedSessions, type TimetableWeek } from './sessions'
import { changedSlots, type Timetable } from './timetable'

const KEY = ['timetable']
const GLOWS = 3_000 // ms that a change is pointed at

/** up: changes come at once. since: when that ended; null before it ever began. */
export type Line = { up: boolean; since: Date | null }

/** The timetable as it is on the server, from moment to moment. */
export function useTimetable() {
  const memory = useQueryClient()
  const [line, setLine] = useState<Line>({ up: false, since: null })
  const timetable = useQuery({
    queryKey: KEY,
    queryFn: async (): Promise<Timetable> => {
      const { data, response } = await server.GET('/v1/timetable')
      if (data) return data
      throw new Error(`timetable: ${response.status}`)
    },
  })

  useEffect(() => {
    const again = () => void memory.invalidateQueries({ queryKey: KEY }) // and its weeks
    return listen({
      names: ['seats', 'timetable', 'reset'],
      onEvent: again,
      onLine: (up) => {
        setLine((before) => (up ? { up, since: null } : before.up ? { up, since: new Date() } : before))
        if (up) again() // what happened before is not known
      },
    })
  }, [memory])

  return { timetable, line, changed: useChanged(timetable.data, changedSlots) }
}

/** One week of it, and its sessions that changed a moment ago. While another is fetched the one before stays in sight. */
export function useTimetableWeek(monday: string) {
  const week = useQuery({
    queryKey: [...KEY, 'week', monday],
    queryFn: async (): Promise<TimetableWeek> => {
      const { data, response } = await server.GET('/v1/timetable/weeks/{monday}', { params: { path: { monday } } })
      if (data) return data
      throw new Error(`week of the timetable: ${response.status}`)
    },
    placeholderData: keepPreviousData,
  })
  return { week, changed: useChanged(week.data, changedSessions) }
}

/** The names of what changed a moment ago. */
function useChanged<T>(reading: T | undefined, changesOf: (before: T, after: T) => string[]): ReadonlySet<string> {
  const before = useRef<T>(undefined)
  const [changed, setChanged] = useState<ReadonlySet<string>>(new Set())
  useEffect(() => {
    const found = before.current && reading ? changesOf(before.current, reading) : []
    before.current = reading
    if (found.length === 0) return
    setChanged((now) => new Set([...now, ...found]))
    setTimeout(() => setChanged((now) => new Set([...now].filter((one) => !found.includes(one)))), GLOWS)
  }, [reading, changesOf])
  return changed
}
