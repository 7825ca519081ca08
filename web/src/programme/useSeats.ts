import { useMemo } from 'react'
import { useWords } from '../words/useWords'
import type { By, Column } from './columns'
import type { Met, Offering, Seats } from './timetable'

/** How seats, places and times of the timetable are told. */
export function useSeats() {
  const { t, when } = useWords()
  return useMemo(() => {
    const words = t.programme
    const heldToo = (seats: Seats) => (seats.held > 0 ? [when.plural(seats.held, words.held)] : [])
    return {
      /** "13 of 14" */
      short: (seats: Seats) => (seats.all === null ? when.count(seats.taken) : words.seats(when.count(seats.taken), when.count(seats.all))),
      /** "13 of 14 seats taken, 1 of them held" */
      seats: (seats: Seats) => [seats.all === null ? when.plural(seats.taken, words.noLimit) : words.seatsLong(when.count(seats.taken), when.count(seats.all)), ...heldToo(seats)].join(', '),
      free: (seats: Seats) => (seats.free === null ? null : seats.free === 0 ? words.full : when.plural(seats.free, words.free)),
      place: (offering: Offering) => (offering.room === undefined && offering.site === undefined ? words.online : [offering.site, offering.room && words.room(offering.room)].filter(Boolean).join(', ')),
      how: (offering: Offering) => when.list(offering.modality.map((one) => (one === 'online' ? words.online : words.onSite))),
      column: (column: Column, by: By) => (column.key === '' ? (by === 'room' ? words.online : words.nobody) : by === 'room' ? words.room(column.name) : column.name),
      staff: (offering: Offering) => (offering.staff.length > 0 ? when.list(offering.staff) : words.nobody),
      time: (met: Met) => when.span(met.start, met.end),
      dayAndTime: (met: Met) => `${when.weekday(met.day)}, ${when.span(met.start, met.end)}`,
    }
  }, [t, when])
}
