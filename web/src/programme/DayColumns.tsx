import { useEffect, useRef, type CSSProperties } from 'react'
import { names } from '../kit/names'
import { useKitWords } from '../kit/words'
import { useWords } from '../words/useWords'
import { columnsOf, hoursOf, type By, type Column, type Placed } from './columns'
import './columns.css'
import { SeatBar } from './SeatBar'
import { seatsOf, type Met } from './timetable'
import { useSeats } from './useSeats'

export type Meetings = {
  meetings: readonly Met[]
  /** Slots that changed a moment ago. */
  changed: ReadonlySet<string>
  /** The slot that is open. */
  picked: string | null
  onPick: (met: Met) => void
}

/** One day: a column for each room or facilitator, along the hours. */
export function DayColumns({ meetings, by, now, picked, ...rest }: Meetings & { by: By; now: number | null }) {
  const { t, when } = useWords()
  const kit = useKitWords()
  const { first, last } = hoursOf(meetings)
  const columns = columnsOf(meetings, by)
  const day = when.weekday(meetings[0]?.day ?? 0)
  const frame = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const open = picked !== null && frame.current?.querySelector('.columns-picked')
    if (open) open.scrollIntoView({ block: 'nearest', inline: 'center' })
  }, [picked])
  const hours = Array.from({ length: last - first + 1 }, (_, at) => first + at)
  return (
    <div className="columns" ref={frame} role="region" tabIndex={0} aria-label={by === 'room' ? t.programme.rooms(day) : t.programme.facilitators(day)} style={{ '--hours': last - first } as CSSProperties}>
      <div className="columns-hours" aria-hidden="true">
        {hours.map((hour) => <span key={hour} style={{ '--from': hour - first } as CSSProperties}>{kit.hour(hour)}</span>)}
      </div>
      {columns.map((column) => <OneColumn key={column.key} column={column} by={by} first={first} now={now} picked={picked} {...rest} />)}
    </div>
  )
}

function OneColumn({ column, by, first, now, ...rest }: Omit<Meetings, 'meetings'> & { column: Column; by: By; first: number; now: number | null }) {
  const name = useSeats().column(column, by)
  return (
    <section className="columns-column" style={{ '--tracks': column.tracks } as CSSProperties} aria-label={[name, column.site].filter(Boolean).join(', ')}>
      <div className="columns-head">
        <h2>{name}</h2>
        <span className="soft">{column.site}</span>
      </div>
      <ol className="columns-body">
        {column.placed.map((placed) => <Block key={placed.met.id} placed={placed} by={by} first={first} {...rest} />)}
        {now !== null && now / 60 >= first && <li className="columns-now" aria-hidden="true" style={{ '--from': now / 60 - first } as CSSProperties} />}
      </ol>
    </section>
  )
}

function Block({ placed, by, first, changed, picked, onPick }: Omit<Meetings, 'meetings'> & { placed: Placed; by: By; first: number }) {
  const told = useSeats()
  const { met, track, tracks } = placed
  const { offering, slot } = met
  const seats = seatsOf(offering, slot)
  const long = (met.end - met.start) / 60
  const style = { '--from': met.start / 60 - first, '--long': long, '--track': track, '--of': tracks } as CSSProperties
  const other = by === 'room' ? told.staff(offering) : told.place(offering)
  return (
    <li>
      <button
        type="button"
        className={names('columns-block', `columns-${offering.kind}`, seats.free === 0 && 'columns-full', long < 2 && 'columns-brief', long < 1 && 'columns-short', slot.slot === picked && 'columns-picked', changed.has(slot.slot) && 'programme-glow')}
        style={style}
        aria-pressed={slot.slot === picked}
        onClick={() => onPick(met)}
      >
        <span className="columns-title">{offering.title} </span>
        <span className="columns-seats"><SeatBar seats={seats} /><span aria-hidden="true">{told.short(seats)}</span><span className="unseen">{told.seats(seats)}</span></span>
        <span className="columns-time"> {told.time(met)} </span>
        <span className="columns-other">{other}</span>
      </button>
    </li>
  )
}
