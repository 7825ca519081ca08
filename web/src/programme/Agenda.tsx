import { names } from '../kit/names'
import type { Meetings } from './DayColumns'
import './programme.css'
import { SeatBar } from './SeatBar'
import { seatsOf } from './timetable'
import { useSeats } from './useSeats'

/** One day on a phone: what takes place, one below the other by the clock. */
export function Agenda({ meetings, changed, picked, onPick }: Meetings) {
  const told = useSeats()
  return (
    <ol className="programme-agenda">
      {meetings.map((met) => {
        const { offering, slot } = met
        const seats = seatsOf(offering, slot)
        return (
          <li key={met.id}>
            <button type="button" className={names('programme-row', changed.has(slot.slot) && 'programme-glow')} aria-pressed={slot.slot === picked} onClick={() => onPick(met)}>
              <span className="programme-row-time">{told.time(met)}</span>
              <span className="programme-row-title">{offering.title}</span>
              <span className="soft">{told.place(offering)} · {told.staff(offering)}</span>
              <span className="programme-row-seats"><SeatBar seats={seats} />{told.seats(seats)}</span>
            </button>
          </li>
        )
      })}
    </ol>
  )
}
