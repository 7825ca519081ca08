import { Checks } from '../../kit/Choice'
import { DateField } from '../../kit/DateField'
import { Disclosure } from '../../kit/Disclosure'
import { FieldGroup, Select, TextField } from '../../kit/Field'
import { Notice } from '../../kit/Notice'
import { NumberField } from '../../kit/NumberField'
import { TimeField } from '../../kit/TimeField'
import { WEEK } from '../../kit/week'
import { useWords } from '../../words/useWords'
import { clockMinutes, DAYS } from '../timetable'
import { useSeats } from '../useSeats'
import type { Trouble } from './trouble'
import { useRooms, useStaff } from './useRooms'
import { useTrouble } from './useTrouble'
import { creditOf, fallAway, hasOtherTimes, lengthOf, timesBegin, type SeriesDraft, type TimeDraft, type Written } from './written'

type Props = { offering: Written; draft: SeriesDraft; onChange: (draft: SeriesDraft) => void; taken: number; today: string; trouble: Trouble }

/** Everything about a series that can be changed. */
export function SeriesForm({ offering, draft, onChange, taken, today, trouble }: Props) {
  const { t, when } = useWords()
  const words = t.change
  const wrong = useTrouble(trouble, taken)
  const told = useSeats()
  const rooms = useRooms(offering.id)
  const staff = useStaff(offering)
  const put = (part: Partial<SeriesDraft>) => onChange({ ...draft, ...part })
  const putTime = (at: number, part: Partial<TimeDraft>) => put({ times: draft.times.map((time, number) => (number === at ? { ...time, ...part } : time)) })
  const names = draft.staff.map((id) => staff.find((one) => one.value === id)?.label ?? id)
  const begin = timesBegin(offering)
  const gone = fallAway(offering, draft)
  const both = offering.modality?.includes('online') && offering.modality.includes('onsite')
  return (
    <>
      <TextField label={words.title} value={draft.title} onChange={(event) => put({ title: event.target.value })} error={wrong('title')} autoComplete="off" />
      {begin !== null && begin > today && <Notice>{words.later(told.date(begin))}</Notice>}
      {offering.meetings.map((meeting, at) => {
        const time = draft.times[at]
        return time && <OneTime key={at} at={at} meeting={meeting} time={time} onChange={(part) => putTime(at, part)} wrong={wrong} />
      })}
      {hasOtherTimes(offering, draft) && <DateField label={words.from} hint={words.fromHint} value={draft.from} onChange={(from) => put({ from })} min={today} error={wrong('from')} />}
      {gone.length > 0 && <Notice kind="warning">{words.fallAway(when.list(gone.map(told.shortDate)))}</Notice>}
      {rooms.length > 0 && <Select label={words.room} options={[{ value: '', label: words.noRoom }, ...rooms]} value={draft.room} onChange={(event) => put({ room: event.target.value })} error={wrong('room')} />}
      <Disclosure {...(wrong('staff') ? { open: true } : {})} summary={`${words.staff}: ${names.length > 0 ? when.list(names) : t.programme.nobody}`}>
        <Checks label={words.staffWhich} options={staff} value={draft.staff} onChange={(chosen) => put({ staff: chosen })} error={wrong('staff')} />
      </Disclosure>
      <NumberField label={words.seats} hint={words.seatsHint(when.plural(taken, words.taken))} value={draft.seats} onChange={(seats) => put({ seats })} error={wrong('seats')} />
      {both && <NumberField label={words.onlineSeats} hint={words.onlineSeatsHint} value={draft.onlineSeats} onChange={(onlineSeats) => put({ onlineSeats })} error={wrong('onlineSeats')} />}
      <DateField label={words.until} hint={words.untilHint} value={draft.until} onChange={(until) => put({ until })} min={today} error={wrong('until')} />
    </>
  )
}

type TimeProps = { at: number; meeting: Written['meetings'][number]; time: TimeDraft; onChange: (part: Partial<TimeDraft>) => void; wrong: (field: string) => string | undefined }

function OneTime({ at, meeting, time, onChange, wrong }: TimeProps) {
  const { t, when } = useWords()
  const words = t.change
  const [start, end] = [clockMinutes(meeting.start), clockMinutes(meeting.end)]
  const label = `${when.weekday(DAYS.indexOf(meeting.day))}, ${when.span(start, start + lengthOf(start, end % 1440))}`
  const overnight = time.start !== null && time.end !== null && time.end < time.start
  const credit = time.start !== null && time.end !== null && time.start !== time.end ? creditOf(meeting, time.start, time.end) : null
  const field = (name: string) => wrong(`meetings[${at}].${name}`)
  return (
    <FieldGroup label={label} error={wrong(`meetings[${at}]`)} hint={credit === null ? undefined : words.counts(when.duration(credit))}>
      <div className="change-times">
        <Select label={words.day} options={WEEK.map((day) => ({ value: String(day), label: when.weekday(day) }))} value={time.day} onChange={(event) => onChange({ day: Number(event.target.value) })} error={field('day')} />
        <TimeField label={words.start} value={time.start} onChange={(value) => onChange({ start: value })} error={field('start')} />
        <TimeField label={words.end} value={time.end} onChange={(value) => onChange({ end: value })} error={field('end')} hint={overnight ? words.nextDay : undefined} />
      </div>
    </FieldGroup>
  )
}
