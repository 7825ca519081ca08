import { useMemo } from 'react'
import type { Schemas } from '../api/client'
import type { Tone } from '../kit/week'
import { useWords } from '../words/useWords'
import { endOf, startOf } from './sessions'
import type { Until } from './until'
import { midnight, wallIn } from '../words/wall'

type Placed = { modality: Schemas['Modality']; site?: string; room?: string }
type Timed = { start: string; end: string }

/** How sessions are told, in her language and on her clock. */
export function useSaid() {
  const { t, when } = useWords()
  return useMemo(() => {
    const { care } = t
    const wall = wallIn(when.zone)
    const dates = new Intl.DateTimeFormat(when.locale, { timeZone: 'UTC', day: 'numeric', month: 'short' })
    const longDates = new Intl.DateTimeFormat(when.locale, { timeZone: 'UTC', weekday: 'long', day: 'numeric', month: 'long' })
    const untils: Record<Until['kind'], (until: Until) => string> = {
      over: () => care.untils.over,
      now: () => care.untils.now,
      minutes: (until) => care.untils.in(when.duration(until.kind === 'minutes' ? until.minutes : 0, 'long')),
      tomorrow: () => care.untils.tomorrow,
      days: (until) => when.plural(until.kind === 'days' ? until.days : 0, care.untils.days),
      weeks: (until) => when.plural(until.kind === 'weeks' ? until.weeks : 0, care.untils.weeks),
    }
    const end = (session: Timed) => wall(endOf(session)).minutes || 1440
    return {
      wall,
      until: (until: Until) => untils[until.kind](until),
      day: (session: Pick<Timed, 'start'>) => when.day(startOf(session)),
      shortDay: (session: Timed) => when.shortDay(startOf(session)),
      time: (session: Timed) => when.span(wall(startOf(session)).minutes, end(session)),
      /** "Instead of Tue, Dec 1, 6:00 PM"; null where it was not moved. */
      moved: ({ start, movedFrom }: { start: string; movedFrom?: string }) => {
        if (movedFrom === undefined) return null
        const usual = new Date(movedFrom)
        return usual.getTime() === startOf({ start }).getTime() ? care.otherRoom : care.insteadOf(`${when.shortDay(usual)}, ${when.time(usual)}`)
      },
      zone: (session: Timed) => when.zoneName(startOf(session)),
      place: (placed: Placed) =>
        placed.modality === 'online' ? care.online : [placed.site ?? care.onSite, placed.room && care.room(placed.room)].filter(Boolean).join(', '),
      date: (date: string) => longDates.format(midnight(date)),
      /** "Feb 22 – 28"; over New Year without the years, which nobody needs to be told. */
      week: (monday: string, sunday: string) =>
        monday.slice(0, 4) === sunday.slice(0, 4) ? dates.formatRange(midnight(monday), midnight(sunday)) : `${dates.format(midnight(monday))} – ${dates.format(midnight(sunday))}`,
      tones: care.tones satisfies Record<Tone, string>,
    }
  }, [t, when])
}
