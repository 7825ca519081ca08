import { names } from '../kit/names'
import { columnsOf, type By } from './columns'
import type { Meetings } from './DayColumns'
import './programme.css'
import { SeatBar } from './SeatBar'
import { seatsOf } from './timetable'
import { useSeats } from './useSeats'

/** One day on a phone: the columns one below the other. */
export function Agenda({ meetings, by, ...rest }: Meetings & { by: By }) {
  const told = useSeats()
  return (
    <div className="programme-agendas">
      {columnsOf(meetings, by).map((column) => (
        <section key={column.key}>
          <h2>{[told.column(column, by), column.site].filter(Boolean).join(', ')}</h2>
          <OneAgenda meetings={column.placed.map((one) => one.met)} by={by} {...rest} />
        </section>
      ))}
    </div>
  )
}

function OneAgenda({ meetings, changed, picked, onPick, by }: Meetings & { by: By }) {
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
              <span className="soft">{by === 'room' ? told.staff(offering) : told.place(offering)}</span>
              <span className="programme-row-seats"><SeatBar seats={seats} />{told.seats(seats)}</span>
            </button>
          </li>
        )
      })}
    </ol>
  )
}
