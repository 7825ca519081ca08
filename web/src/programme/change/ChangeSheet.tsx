import type { Session } from '../sessions'
import type { Timetable } from '../timetable'
import { ChangeDate } from './ChangeDate'
import { ChangeSeries } from './ChangeSeries'

/** What is being changed: one date, or the series. beside: the sessions that share that date, itself among them. */
export type Changing = { what: 'date'; session: Session; beside: readonly Session[] } | { what: 'series'; session: Session }

/** Where an offering is changed: a single date of it, or the whole series from a date on. */
export function ChangeSheet({ changing, timetable, onClose }: { changing: Changing | null; timetable: Timetable; onClose: () => void }) {
  if (changing === null) return null
  const props = { session: changing.session, timetable, onClose }
  return changing.what === 'date' ? <ChangeDate {...props} beside={changing.beside} /> : <ChangeSeries {...props} />
}
