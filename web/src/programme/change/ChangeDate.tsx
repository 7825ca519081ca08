import { useState } from 'react'
import { Choice } from '../../kit/Choice'
import { Select } from '../../kit/Field'
import { Notice } from '../../kit/Notice'
import { TimeField } from '../../kit/TimeField'
import { useToast } from '../../kit/Toast'
import { WEEK } from '../../kit/week'
import { useNow } from '../../app/useNow'
import { useWords } from '../../words/useWords'
import { daysLater, mondayOf, wallIn } from '../../words/wall'
import type { Session } from '../sessions'
import { clockMinutes, type Timetable } from '../timetable'
import { useSeats } from '../useSeats'
import { Frame } from './Frame'
import { dateTrouble } from './trouble'
import { useChange, type Asked } from './useChange'
import { useRooms } from './useRooms'
import { useTrouble } from './useTrouble'
import { dateDraftOf, lengthOf, meetingOf, withDate, type DateDraft, type Written } from './written'

type Props = { session: Session; beside: readonly Session[]; timetable: Timetable; onClose: () => void }

/** One date of a group: as usual, moved within its week, or cancelled. */
export function ChangeDate({ session, beside, timetable, onClose }: Props) {
  const { t, when } = useWords()
  const words = t.change
  const told = useSeats()
  const say = useToast()
  const today = wallIn(timetable.zone)(useNow()).date
  const [typed, type] = useState<DateDraft | null>(null)
  const draftOf = (offering: Written) => typed ?? dateDraftOf(offering, session)
  const ask = (offering: Written): Asked | ReturnType<typeof dateTrouble> => {
    const draft = draftOf(offering)
    const found = dateTrouble(draft, today)
    return Object.keys(found).length > 0 ? found : { body: withDate(offering, session, draft), from: null }
  }
  const saved = () => {
    say(words.saved(`${session.offering.title}, ${told.date(session.from)}`))
    onClose()
  }
  const change = useChange({ id: session.offering.id, ask, onFresh: (_, fresh) => ask(fresh), onSaved: saved })
  const offering = change.base.data?.offering
  const meeting = offering && meetingOf(offering, session)
  const start = clockMinutes(session.fromClock)
  const usual = `${told.date(session.from)}, ${when.span(start, start + (meeting ? lengthOf(start, clockMinutes(meeting.end) % 1440) : session.end - session.start))}`
  return (
    <Frame {...{ session, timetable, change, onClose }} title={words.dateTitle(told.date(session.from))} lead={session.offering.title} whole={false} typed={typed !== null}>
      {offering && <DateForm draft={draftOf(offering)} onChange={type} session={session} usual={usual} beside={beside} today={today} trouble={change.trouble} />}
    </Frame>
  )
}

type FormProps = { draft: DateDraft; onChange: (draft: DateDraft) => void; session: Session; usual: string; beside: readonly Session[]; today: string; trouble: ReturnType<typeof dateTrouble> }

function DateForm({ draft, onChange, session, usual, beside, today, trouble }: FormProps) {
  const { t } = useWords()
  const words = t.change
  const told = useSeats()
  const wrong = useTrouble(trouble)
  const rooms = useRooms(session.offering.id)
  const put = (part: Partial<DateDraft>) => onChange({ ...draft, ...part })
  const monday = mondayOf(session.from)
  const days = WEEK.map((day) => daysLater(monday, day)).filter((date) => date >= today || date === draft.date)
  const whats = (['usual', 'moved', 'cancelled'] as const).map((value) => ({ value, label: words.whats[value], hint: value === 'usual' ? usual : words.hints[value] }))
  const overnight = draft.start !== null && draft.end !== null && draft.end < draft.start
  return (
    <>
      <Choice label={words.what} options={whats} value={draft.what} onChange={(what) => put({ what })} />
      {draft.what === 'moved' && (
        <>
          <Select label={words.day} options={days.map((value) => ({ value, label: told.date(value) }))} value={draft.date} onChange={(event) => put({ date: event.target.value })} error={wrong('to.date')} />
          <div className="change-times">
            <TimeField label={words.start} value={draft.start} onChange={(start) => put({ start })} error={wrong('to.start')} />
            <TimeField label={words.end} value={draft.end} onChange={(end) => put({ end })} error={wrong('to.end')} hint={overnight ? words.nextDay : undefined} />
          </div>
          {rooms.length > 0 && <Select label={words.room} options={[{ value: '', label: words.roomUsual(session.offering.room ?? '') }, ...rooms.filter((one) => one.value !== session.offering.room)]} value={draft.room} onChange={(event) => put({ room: event.target.value })} error={wrong('to.room')} />}
        </>
      )}
      {draft.what === 'cancelled' && beside.length > 1 && <Notice kind="warning">{words.beside(beside.map(told.time).join('; '))}</Notice>}
    </>
  )
}
