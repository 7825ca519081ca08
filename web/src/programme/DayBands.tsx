import type { CSSProperties } from 'react'
import { names } from '../kit/names'
import { inRem } from '../kit/useWidth'
import { useKitWords } from '../kit/words'
import { useWords } from '../words/useWords'
import { bandsOf, hoursOf, tracksOf, type Band, type By, type Placed } from './bands'
import './bands.css'
import { SeatBar } from './SeatBar'
import type { Session } from './sessions'
import { StateWords } from './StateWords'
import { seatsOf } from './timetable'
import { useSeats } from './useSeats'

export type Sessions = {
  sessions: readonly Session[]
  /** Slots, and sessions by id, that changed a moment ago. */
  changed: ReadonlySet<string>
  /** The session that is open, by id. */
  picked: string | null
  onPick: (session: Session) => void
}

const NAMES = 7.5 // rem that the names of rooms take, beside the bands
const BESIDE = 48 // rem of its width, below which the names stand above them
const WITHIN = 4.75 // rem of a session, below which its words stand beside it
const WORDS = 6.5 // rem that they take there
const HOUR = 3.25 // rem that the name of an hour needs

/** One day: a band for each room or facilitator, along the hours. */
export function DayBands({ sessions, by, now, width, ...rest }: Sessions & { by: By; now: number | null; width: number }) {
  const { t, when } = useWords()
  const kit = useKitWords()
  const { first, last } = hoursOf(sessions)
  const room = inRem(width)
  const beside = room >= BESIDE
  const hour = (room - (beside ? NAMES : 0)) / (last - first)
  const step = Math.ceil(HOUR / hour)
  const hours = Array.from({ length: Math.ceil((last - first) / step) }, (_, at) => first + at * step)
  const day = when.weekday(sessions[0]?.day ?? 0)
  const scale = { first, last, within: (WITHIN / hour) * 60, words: (WORDS / hour) * 60 }
  return (
    <section className={names('bands', beside && 'bands-beside')} aria-label={by === 'room' ? t.programme.rooms(day) : t.programme.facilitators(day)} style={{ '--hours': last - first } as CSSProperties}>
      <div className="bands-hours" aria-hidden="true">
        {hours.map((one) => <span key={one} style={{ '--from': (one - first) / (last - first) } as CSSProperties}>{kit.hour(one)}</span>)}
      </div>
      {bandsOf(sessions, by).map((band) => <OneBand key={band.key} band={band} by={by} now={now} scale={scale} {...rest} />)}
    </section>
  )
}

type Scale = { first: number; last: number; within: number; words: number }
/** Where in the drawing a minute of the day is, from 0 to 1. */
const at = (minutes: number, { first, last }: Scale) => (minutes / 60 - first) / (last - first)

function OneBand({ band, by, now, scale, ...rest }: Omit<Sessions, 'sessions'> & { band: Band; by: By; now: number | null; scale: Scale }) {
  const name = useSeats().band(band, by)
  return (
    <section className="bands-band" aria-label={[name, band.site].filter(Boolean).join(', ')}>
      <div className="bands-head">
        <h3>{name}</h3>
        <span className="soft">{band.site}</span>
      </div>
      <ol className="bands-body">
        {tracksOf(band.sessions, { ...scale, last: scale.last * 60 }).map((placed) => <Block key={placed.session.id} placed={placed} by={by} scale={scale} {...rest} />)}
        {now !== null && now >= scale.first * 60 && now <= scale.last * 60 && <li className="bands-now" aria-hidden="true" style={{ '--from': at(now, scale) } as CSSProperties} />}
      </ol>
    </section>
  )
}

function Block({ placed, by, scale, changed, picked, onPick }: Omit<Sessions, 'sessions'> & { placed: Placed; by: By; scale: Scale }) {
  const told = useSeats()
  const { session, track, words, start, end } = placed
  const { offering, slot } = session
  const seats = seatsOf(offering, slot)
  const style = {
    '--from': at(start, scale), '--long': at(end, scale) - at(start, scale), '--track': track + 1,
    '--part': (session.end - session.start) / (end - start),
  } as CSSProperties
  const other = by === 'room' ? told.staff(offering) : told.place(session)
  const on = session.state === 'planned'
  return (
    <li className="bands-item" style={style}>
      <button
        type="button"
        className={names('bands-block', `bands-${words}`, session.id === picked && 'bands-picked', (changed.has(slot.slot) || changed.has(session.id)) && 'programme-glow')}
        aria-pressed={session.id === picked}
        onClick={() => onPick(session)}
      >
        <span className={names('bands-shape', `bands-${offering.kind}`, on && seats.free === 0 && 'bands-full', !on && 'bands-off')} />
        <span className="bands-words">
          <span className={names('bands-title', !on && 'programme-struck')}>{offering.title} </span>
          <StateWords session={session} />
          {on && <span className="bands-seats"><SeatBar seats={seats} /><span aria-hidden="true">{told.short(seats)}</span><span className="unseen">{told.seats(seats)}</span></span>}
          <span className="bands-told"><span>{told.time(session)} </span><span>{other}</span></span>
        </span>
      </button>
    </li>
  )
}
