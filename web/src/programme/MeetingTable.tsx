import { DataTable, type Column } from '../kit/DataTable'
import { names } from '../kit/names'
import { useWords } from '../words/useWords'
import type { Meetings } from './DayColumns'
import './programme.css'
import { SeatBar } from './SeatBar'
import { seatsOf, type Met } from './timetable'
import { useSeats } from './useSeats'

/** Every meeting as a row, to be put in any order. */
export function MeetingTable({ meetings, changed, onPick }: Meetings) {
  const { t, when } = useWords()
  const { columns: heads, meetings: counted } = t.programme
  const told = useSeats()
  const seats = (met: Met) => seatsOf(met.offering, met.slot)
  const columns: Column<Met>[] = [
    {
      key: 'title', header: heads.title, sortBy: (met) => met.offering.title,
      cell: (met) => <button type="button" className="programme-open link" onClick={() => onPick(met)}>{met.offering.title}</button>,
    },
    { key: 'time', header: heads.time, sortBy: (met) => met.day * 1440 + met.start, cell: (met) => told.dayAndTime(met) },
    { key: 'room', header: heads.room, sortBy: (met) => told.place(met.offering), cell: (met) => told.place(met.offering) },
    { key: 'staff', header: heads.staff, sortBy: (met) => told.staff(met.offering), cell: (met) => told.staff(met.offering) },
    {
      key: 'seats', header: heads.seats, sortBy: (met) => seats(met).free ?? Number.MAX_SAFE_INTEGER,
      cell: (met) => <span className={names('programme-row-seats', changed.has(met.slot.slot) && 'programme-glow')}><SeatBar seats={seats(met)} />{told.seats(seats(met))}</span>,
    },
  ]
  return <DataTable caption={when.plural(meetings.length, counted)} columns={columns} rows={meetings} rowKey={(met) => met.id} order={{ key: 'time', direction: 'ascending' }} empty={null} />
}
