import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { server } from '../api/client'
import { listen } from '../api/live'
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
    const again = () => void memory.invalidateQueries({ queryKey: KEY })
    return listen({
      names: ['seats', 'timetable', 'reset'],
      onEvent: again,
      onLine: (up) => {
        setLine((before) => (up ? { up, since: null } : before.up ? { up, since: new Date() } : before))
        if (up) again() // what happened before is not known
      },
    })
  }, [memory])

  return { timetable, line, changed: useChanged(timetable.data) }
}

/** The slots that changed a moment ago. */
function useChanged(timetable: Timetable | undefined): ReadonlySet<string> {
  const before = useRef<Timetable>(undefined)
  const [changed, setChanged] = useState<ReadonlySet<string>>(new Set())
  useEffect(() => {
    const slots = before.current && timetable ? changedSlots(before.current, timetable) : []
    before.current = timetable
    if (slots.length === 0) return
    setChanged((now) => new Set([...now, ...slots]))
    setTimeout(() => setChanged((now) => new Set([...now].filter((slot) => !slots.includes(slot)))), GLOWS)
  }, [timetable])
  return changed
}
