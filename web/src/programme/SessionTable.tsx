import { DataTable, type Column } from '../kit/DataTable'
import { names } from '../kit/names'
import { useWords } from '../words/useWords'
import type { Sessions } from './DayBands'
import './programme.css'
import { SeatBar } from './SeatBar'
import type { Session } from './sessions'
import { StateWords } from './StateWords'
import { seatsOf } from './timetable'
import { useSeats } from './useSeats'

/** Every session as a row, to be put in any order. */
export function SessionTable({ sessions, changed, onPick }: Sessions) {
  const { t, when } = useWords()
  const { columns: heads, sessions: counted } = t.programme
  const told = useSeats()
  const seats = (one: Session) => seatsOf(one.offering, one.slot)
  const on = (one: Session) => one.state === 'planned'
  const columns: Column<Session>[] = [
    {
      key: 'title', header: heads.title, sortBy: (one) => one.offering.title,
      cell: (one) => <button type="button" className={names('programme-open link', !on(one) && 'programme-struck')} onClick={() => onPick(one)}>{one.offering.title}</button>,
    },
    { key: 'time', header: heads.time, sortBy: (one) => one.begins.getTime(), cell: (one) => <span className="programme-lines">{told.shortDate(one.date)}, {told.time(one)}<StateWords session={one} /></span> },
    { key: 'room', header: heads.room, sortBy: (one) => told.place(one), cell: (one) => told.place(one) },
    { key: 'staff', header: heads.staff, sortBy: (one) => told.staff(one.offering), cell: (one) => told.staff(one.offering) },
    {
      key: 'seats', header: heads.seats, sortBy: (one) => (on(one) ? (seats(one).free ?? Number.MAX_SAFE_INTEGER) : -1),
      cell: (one) => <span className={names('programme-row-seats', (changed.has(one.slot.slot) || changed.has(one.id)) && 'programme-glow')}>{on(one) && <><SeatBar seats={seats(one)} />{told.seats(seats(one))}</>}</span>,
    },
  ]
  return <DataTable caption={when.plural(sessions.length, counted)} columns={columns} rows={sessions} rowKey={(one) => one.id} order={{ key: 'time', direction: 'ascending' }} empty={null} />
}
