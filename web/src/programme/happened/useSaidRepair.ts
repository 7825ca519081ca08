import { useMemo } from 'react'
import { useChanges } from '../everyone/useChanges'
import { useWords } from '../../words/useWords'
import { slotNamed, type Timetable } from '../timetable'
import { useSeats } from '../useSeats'
import { byGroup, type SessionNamed } from './repair'

const named = (group: string, rest: string) => `${group}: ${rest}`
const FEW = 3 // sessions of a group that are told one by one

/** How what happened is told: groups by their names, sessions by their days. */
export function useSaidRepair(timetable: Timetable) {
  const { t, when } = useWords()
  const { seats } = useChanges(timetable)
  const { instant, date } = useSeats()
  return useMemo(() => {
    const words = t.happened
    const title = (offering: string) => slotNamed(timetable, offering)?.offering.title ?? timetable.offerings.find((one) => one.id === offering)?.title ?? offering
    const at = (start: string) => instant(new Date(start))
    return {
      title,
      at,
      date,
      /** "Evening core (online): Wed, Dec 2, 6 PM" */
      session: (one: SessionNamed & { modality?: 'onsite' | 'online' }) => named(title(one.offering), at(one.start)),
      /** Each group in a line; where it is many sessions, the first and the last of them. */
      sessions: (all: readonly SessionNamed[]) =>
        byGroup(all).map(({ offering, sessions }) => {
          const [first, last] = [sessions[0], sessions.at(-1)]
          if (sessions.length <= FEW || !first || !last) return named(title(offering), when.list(sessions.map((one) => at(one.start))))
          return named(title(offering), words.many(when.plural(sessions.length, t.programme.sessions), when.shortDay(new Date(first.start)), when.shortDay(new Date(last.start))))
        }),
      groups: (all: readonly { id: string; modality: 'onsite' | 'online' }[]) => seats(all.map(({ id, modality }) => ({ slot: id, modality }))).map((one) => named(one.title, one.times)),
      short: (week: string, minutes: number) => words.shortWeek(date(week), when.duration(minutes)),
    }
  }, [timetable, t, when, seats, instant, date])
}
