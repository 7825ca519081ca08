import { names } from '../kit/names'
import { bandsOf, type By } from './bands'
import type { Sessions } from './DayBands'
import './programme.css'
import { SeatBar } from './SeatBar'
import { StateWords } from './StateWords'
import { seatsOf } from './timetable'
import { useSeats } from './useSeats'

/** One day on a phone: the bands as lists, one below the other. */
export function Agenda({ sessions, by, ...rest }: Sessions & { by: By }) {
  const told = useSeats()
  return (
    <div className="programme-agendas">
      {bandsOf(sessions, by).map((band) => (
        <section key={band.key}>
          <h3>{[told.band(band, by), band.site].filter(Boolean).join(', ')}</h3>
          <OneAgenda sessions={band.sessions} by={by} {...rest} />
        </section>
      ))}
    </div>
  )
}

function OneAgenda({ sessions, changed, picked, onPick, by }: Sessions & { by: By }) {
  const told = useSeats()
  return (
    <ol className="programme-agenda">
      {sessions.map((session) => {
        const { id, offering, slot } = session
        const seats = seatsOf(offering, slot)
        const on = session.state === 'planned'
        return (
          <li key={id}>
            <button type="button" className={names('programme-row', (changed.has(slot.slot) || changed.has(id)) && 'programme-glow')} aria-pressed={id === picked} onClick={() => onPick(session)}>
              <span className="programme-row-time">{told.time(session)}</span>
              <span className={names('programme-row-title', !on && 'programme-struck')}>{offering.title}</span>
              <StateWords session={session} />
              <span className="soft">{by === 'room' ? told.staff(offering) : told.place(session)}</span>
              {on && <span className="programme-row-seats"><SeatBar seats={seats} />{told.seats(seats)}</span>}
            </button>
          </li>
        )
      })}
    </ol>
  )
}
