import type { Schemas } from '../../api/client'
import { clockValue } from '../../kit/minutes'
import { daysLater, weekdayOf } from '../../words/wall'
import type { Session } from '../sessions'
import { clockMinutes, DAYS } from '../timetable'

/** One offering as programme.json writes it. */
export type Written = Schemas['offering']
type Meeting = Written['meetings'][number]

/** What should become of one date. room: '' is the offering's; times are minutes after midnight. */
export type DateDraft = { what: 'usual' | 'moved' | 'cancelled'; date: string; start: number | null; end: number | null; room: string }

export type TimeDraft = { day: number; start: number | null; end: number | null }
/** What should become of the series. from: the first date on which the times hold; room: '' is none. */
export type SeriesDraft = { title: string; room: string; staff: string[]; seats: number | null; onlineSeats: number | null; times: TimeDraft[]; from: string | null; until: string | null }

const isIts = (session: Session) => (one: { date: string; start: string }) => one.date === session.from && one.start === session.fromClock

/** The weekly time that a session has in its series, as it was on that date. */
export function meetingOf(offering: Written, session: Session): Meeting | undefined {
  const earlier = offering.earlier?.find((one) => session.from <= one.until)
  return (earlier?.meetings ?? offering.meetings)[session.meeting]
}

export function dateDraftOf(offering: Written, session: Session): DateDraft {
  const to = offering.moved?.find(isIts(session))?.to
  const what = offering.except?.includes(session.from) ? 'cancelled' : to ? 'moved' : 'usual'
  const usual = { date: session.from, start: session.fromClock, end: meetingOf(offering, session)?.end ?? session.fromClock, room: null }
  const { date, start, end, room } = to ?? usual
  return { what, date, start: clockMinutes(start), end: clockMinutes(end) % 1440, room: room ?? '' }
}

/** Whether the times that are written are those of the series. */
function isUsual(offering: Written, session: Session, draft: DateDraft): boolean {
  const end = meetingOf(offering, session)?.end
  return draft.date === session.from && draft.room === '' && draft.start === clockMinutes(session.fromClock) && end !== undefined && draft.end === clockMinutes(end) % 1440
}

/** The offering with that one date changed, and nothing else. */
export function withDate(offering: Written, session: Session, draft: DateDraft): Written {
  const { what, date, start, end, room } = draft
  const except = (offering.except ?? []).filter((one) => one !== session.from)
  const others = (offering.moved ?? []).filter((one) => !isIts(session)(one))
  const before = (offering.moved ?? []).filter(isIts(session))
  const to = { date, start: clockValue(start ?? 0), end: clockValue(end ?? 0), ...(room === '' ? {} : { room }) }
  const own = what === 'cancelled' ? before : what === 'moved' && !isUsual(offering, session, draft) ? [{ date: session.from, start: session.fromClock, to }] : []
  return {
    ...offering,
    except: what === 'cancelled' ? [...except, session.from].sort() : except,
    moved: [...others, ...own].sort((one, other) => `${one.date} ${one.start}`.localeCompare(`${other.date} ${other.start}`)),
  }
}

/** The first date on which the meetings hold that are written; null where they always did. */
export function timesBegin(offering: Written): string | null {
  const last = offering.earlier?.at(-1)
  return last ? daysLater(last.until, 1) : null
}

export function seriesDraftOf(offering: Written, from: string): SeriesDraft {
  return {
    title: offering.title ?? '',
    room: offering.room ?? '',
    staff: [...(offering.staff ?? [])],
    seats: offering.seats ?? null,
    onlineSeats: offering.onlineSeats ?? null,
    times: offering.meetings.map(({ day, start, end }) => ({ day: DAYS.indexOf(day), start: clockMinutes(start), end: clockMinutes(end) % 1440 })),
    from,
    until: offering.until ?? null,
  }
}

/** How long a stretch is that may end on the next day. */
export const lengthOf = (start: number, end: number) => (end > start ? end - start : end + 1440 - start)

/** Minutes of a meeting that count, at its new times: its breaks stay as long as they were. */
export function creditOf(meeting: Meeting, start: number, end: number): number | null {
  if (meeting.credit === undefined || meeting.credit === null) return null
  const breaks = lengthOf(clockMinutes(meeting.start), clockMinutes(meeting.end)) - meeting.credit
  return Math.max(0, lengthOf(start, end) - breaks)
}

/** Whether a weekly time is another one than before. */
export function isOther(meeting: Meeting, time: TimeDraft): boolean {
  return DAYS[time.day] !== meeting.day || time.start !== clockMinutes(meeting.start) || time.end !== clockMinutes(meeting.end) % 1440
}

export const hasOtherTimes = (offering: Written, draft: SeriesDraft) => offering.meetings.some((meeting, at) => draft.times[at] !== undefined && isOther(meeting, draft.times[at]))

/** Dates that were moved or cancelled by themselves and will not be any more, as the series no longer has them so. */
export function fallAway(offering: Written, draft: SeriesDraft): string[] {
  const others = offering.meetings.flatMap((meeting, at) => {
    const time = draft.times[at]
    return time && isOther(meeting, time) ? [{ meeting, otherDay: DAYS[time.day] !== meeting.day }] : []
  })
  const ahead = (date: string) => draft.from === null || date >= draft.from
  const isOn = (date: string, day: Meeting['day']) => DAYS[weekdayOf(date)] === day
  const moved = (offering.moved ?? []).filter((one) => others.some(({ meeting }) => isOn(one.date, meeting.day) && one.start === meeting.start)).map((one) => one.date)
  const cancelled = (offering.except ?? []).filter((date) => others.some(({ meeting, otherDay }) => otherDay && isOn(date, meeting.day)))
  return [...new Set([...moved, ...cancelled].filter(ahead))].sort()
}

/** The offering with its series changed, and nothing else. What is empty is left out. */
export function withSeries(offering: Written, draft: SeriesDraft): Written {
  const meetings = offering.meetings.map((meeting, at): Meeting => {
    const time = draft.times[at]
    if (!time || !isOther(meeting, time)) return meeting
    const [start, end] = [time.start ?? 0, time.end ?? 0]
    const credit = creditOf(meeting, start, end)
    return { ...meeting, day: DAYS[time.day] ?? meeting.day, start: clockValue(start), end: clockValue(end), ...(credit === null ? {} : { credit }) }
  })
  return { ...offering, meetings, title: draft.title.trim(), room: draft.room === '' ? null : draft.room, staff: draft.staff, seats: draft.seats, onlineSeats: draft.onlineSeats, until: draft.until }
}

const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other)

/** What was typed, laid over what others have changed meanwhile: a field that nobody touched here follows them. */
export function rebased<D extends object>(draft: D, before: D, fresh: D): D {
  const keys = Object.keys(draft) as (keyof D)[]
  return Object.fromEntries(keys.map((key) => {
    const [typed, was, is] = [draft[key], before[key], fresh[key]]
    if (same(typed, was)) return [key, is]
    const parts = Array.isArray(typed) && Array.isArray(was) && Array.isArray(is) && typeof typed[0] === 'object' && typed.length === was.length && typed.length === is.length
    return [key, parts ? typed.map((one: object, at) => rebased(one, was[at] as object, is[at] as object)) : typed]
  })) as D
}
