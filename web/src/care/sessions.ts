import type { Schemas } from '../api/client'
import type { Block, Tone } from '../kit/week'
import { daysLater, mondayOf, weekdayOf, type Wall } from '../words/wall'

/** isNew: the first of a group that she joins after her plan has begun. */
export type MySession = Schemas['MySession'] & { isNew?: boolean }
export type MyWeek = Omit<Schemas['MyWeek'], 'sessions'> & { sessions: MySession[] }
export type WeekSum = MyWeek['weeks'][number]
export type ReadWall = (instant: Date) => Wall

/** Names one session in an address; the same before and after she says that she can't come. */
export const keyOf = (session: Pick<MySession, 'slot' | 'start' | 'modality'>) => `${session.slot}~${session.start}~${session.modality}`

export const startOf = (session: { start: string }) => new Date(session.start)
export const endOf = (session: { end: string }) => new Date(session.end)

/** Whether she goes there. */
export const isAttended = (session: MySession) => session.state === 'planned' || session.state === 'makeUp'

/** Whether it is left out whatever she says: it doesn't take place, or her life has no room for it. */
export const isLeftOut = (session: MySession) => session.state === 'cancelled' || session.state === 'missed'

/** The attended session that goes on or comes next. */
export const nextSession = (sessions: readonly MySession[], now: Date) => sessions.find((one) => isAttended(one) && endOf(one) > now) ?? null

/** What follows a session on its own day, whatever became of it. */
export function laterThatDay(sessions: readonly MySession[], first: MySession, wall: ReadWall): MySession[] {
  const day = wall(startOf(first)).date
  return sessions.filter((one) => one !== first && one.start >= first.start && wall(startOf(one)).date === day)
}

/** What is otherwise than usual, and not over, within so many days of a moment. */
export function differences(sessions: readonly MySession[], now: Date, from: Date, days: number): MySession[] {
  const until = from.getTime() + days * 86_400_000
  return sessions.filter((one) => (one.state !== 'planned' || one.movedFrom !== undefined || one.isNew) && endOf(one) > now && startOf(one).getTime() < until)
}

const WEEK = 7 * 86_400_000

/** The same plan, with the first session of each group marked that she joins a week or more after its beginning. */
export function withNew(plan: Schemas['MyWeek']): MyWeek {
  const joined = new Set<string>()
  const begins = Math.min(...plan.sessions.map((one) => startOf(one).getTime()))
  const sessions = plan.sessions.map((one) => {
    if (one.state === 'makeUp' || joined.has(one.slot)) return one
    joined.add(one.slot)
    return startOf(one).getTime() < begins + WEEK ? one : { ...one, isNew: true }
  })
  return { ...plan, sessions }
}

/** Sessions that she can't come to, and for which another time could still be chosen. */
export function unanswered(sessions: readonly MySession[], now: Date): MySession[] {
  const answered = new Set(sessions.flatMap((one) => (one.state === 'makeUp' && one.absence ? [one.absence] : [])))
  return sessions.filter((one) => one.state === 'absent' && startOf(one) > now && one.absence !== undefined && !answered.has(one.absence))
}

export type Week = { monday: string; sum: WeekSum | null; sessions: MySession[] }

/** The plan week by week, on her own clock, without gaps. */
export function weeksOf(plan: MyWeek, wall: ReadWall): Week[] {
  const weeks = new Map<string, Week>()
  const at = (monday: string) => {
    const week = weeks.get(monday) ?? { monday, sum: null, sessions: [] }
    weeks.set(monday, week)
    return week
  }
  for (const sum of plan.weeks) at(sum.week).sum = sum
  for (const session of plan.sessions) at(mondayOf(wall(startOf(session)).date)).sessions.push(session)
  const mondays = [...weeks.keys()].sort()
  const [first, last] = [mondays[0], mondays.at(-1)]
  if (first !== undefined && last !== undefined) for (let monday = first; monday < last; monday = daysLater(monday, 7)) at(monday)
  return [...weeks.values()].sort((one, other) => one.monday.localeCompare(other.monday))
}

/** The week to open at: the one of today, else the next that comes, else the last. */
export const weekAt = (weeks: readonly Week[], date: string) => weeks.find((week) => daysLater(week.monday, 7) > date) ?? weeks.at(-1) ?? null

export type Day = { date: string; sessions: MySession[] }

/** By day, only days that hold something. */
export function daysOf(sessions: readonly MySession[], wall: ReadWall): Day[] {
  const days: Day[] = []
  for (const session of sessions) {
    const { date } = wall(startOf(session))
    const day = days.at(-1)
    if (day?.date === date) day.sessions.push(session)
    else days.push({ date, sessions: [session] })
  }
  return days
}

const tones: Record<MySession['state'], Tone | null> = { planned: null, makeUp: null, absent: 'missed', missed: 'missed', cancelled: 'greyed' }

/** A week as it is drawn: what she does not attend lies below. One that runs past midnight is drawn on both days. */
export function blocksOf(sessions: readonly MySession[], wall: ReadWall): Block[] {
  const below = [...sessions].sort((one, other) => Number(isAttended(one)) - Number(isAttended(other)))
  return below.flatMap((session) => {
    const [from, to] = [wall(startOf(session)), wall(endOf(session))]
    const block = (date: string, start: number, end: number): Block => ({ id: `${date}/${keyOf(session)}`, day: weekdayOf(date), start, end, tone: tones[session.state] ?? session.modality, label: session.title })
    if (from.date === to.date) return [block(from.date, from.minutes, to.minutes)]
    return [block(from.date, from.minutes, 1440), ...(to.minutes > 0 && weekdayOf(from.date) < 6 ? [block(to.date, 0, to.minutes)] : [])]
  })
}

/** The key of the session that a drawn block stands for. */
export const keyOfBlock = (id: string) => id.slice(id.indexOf('/') + 1)
