import { useMemo } from 'react'
import { useWords } from '../words/useWords'
import { midnight } from '../words/wall'
import type { Band, By } from './bands'
import type { Session } from './sessions'
import type { Met, Offering, Seats } from './timetable'

type Placed = { site: string | undefined; room: string | null }
type Where = Pick<Offering, 'site' | 'room'>
const placeOf = (one: Where | Session): Placed => ('offering' in one ? { site: one.offering.site, room: one.room } : { site: one.site, room: one.room ?? null })

/** How seats, places and times of the timetable are told. */
export function useSeats() {
  const { t, when } = useWords()
  return useMemo(() => {
    const words = t.programme
    const dates = {
      day: new Intl.DateTimeFormat(when.locale, { timeZone: 'UTC', weekday: 'long', day: 'numeric', month: 'long' }),
      shortDay: new Intl.DateTimeFormat(when.locale, { timeZone: 'UTC', weekday: 'short', day: 'numeric', month: 'short' }),
      stretch: new Intl.DateTimeFormat(when.locale, { timeZone: 'UTC', day: 'numeric', month: 'short', year: 'numeric' }),
    }
    const heldToo = (seats: Seats) => (seats.held > 0 ? [when.plural(seats.held, words.held)] : [])
    return {
      /** "13 of 14" */
      short: (seats: Seats) => (seats.all === null ? when.count(seats.taken) : words.seats(when.count(seats.taken), when.count(seats.all))),
      /** "13 of 14 seats taken, 1 of them held" */
      seats: (seats: Seats) => [seats.all === null ? when.plural(seats.taken, words.noLimit) : words.seatsLong(when.count(seats.taken), when.count(seats.all)), ...heldToo(seats)].join(', '),
      free: (seats: Seats) => (seats.free === null ? null : seats.free === 0 ? words.full : when.plural(seats.free, words.free)),
      place: (one: Where | Session) => {
        const { site, room } = placeOf(one)
        return room === null && site === undefined ? words.online : [site, room !== null && words.room(room)].filter(Boolean).join(', ')
      },
      how: (offering: Offering) => when.list(offering.modality.map((one) => (one === 'online' ? words.online : words.onSite))),
      band: (band: Band, by: By) => (band.key === '' ? (by === 'room' ? words.online : words.nobody) : by === 'room' ? words.room(band.name) : band.name),
      staff: (offering: Pick<Offering, 'staff'>) => (offering.staff.length > 0 ? when.list(offering.staff) : words.nobody),
      time: ({ start, end }: { start: number; end: number }) => when.span(start, end),
      /** "Tue, Dec 1, 6 PM" */
      instant: (instant: Date) => `${when.shortDay(instant)}, ${when.time(instant)}`,
      /** "Tuesday, December 1" of a date as it stands on the wall. */
      date: (date: string) => dates.day.format(midnight(date)),
      shortDate: (date: string) => dates.shortDay.format(midnight(date)),
      /** "30 Nov – 6 Dec" */
      dates: (from: string, to: string) => dates.stretch.formatRange(midnight(from), midnight(to)),
      dayAndTime: ({ day, start, end }: Met | Session) => `${when.weekday(day)}, ${when.span(start, end)}`,
    }
  }, [t, when])
}
