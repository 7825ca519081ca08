import { useMemo } from 'react'
import { useWords } from '../../words/useWords'
import { meetingsOf, slotNamed, type Timetable } from '../timetable'
import { useSeats } from '../useSeats'
import { sureness, type SeatOfPlan } from './changes'

/** How seats and figures of a run are told. */
export function useChanges(timetable: Timetable) {
  const { t, when } = useWords()
  const told = useSeats()
  return useMemo(() => {
    const words = t.everyone
    const percent = new Intl.NumberFormat(when.locale, { style: 'percent', maximumFractionDigits: 1 })
    const meetings = meetingsOf(timetable)
    const group = (slot: string) => {
      const found = slotNamed(timetable, slot)
      const times = meetings.filter((met) => met.slot.slot === slot).map(told.dayAndTime)
      return { title: found?.offering.title ?? slot, times: times.join('; ') }
    }
    return {
      group,
      /** "Evening core (online)", where there is a choice, and all its times. */
      seats: (seats: readonly SeatOfPlan[]) => {
        const all = new Map<string, string[]>()
        for (const { slot, modality } of seats) {
          const { title, times } = group(slot)
          const choice = (slotNamed(timetable, slot)?.offering.modality.length ?? 1) > 1
          const name = modality === 'online' && choice ? `${title} (${t.programme.online.toLocaleLowerCase(when.locale)})` : title
          all.set(name, [...(all.get(name) ?? []), times])
        }
        return [...all].map(([title, times]) => ({ title, times: times.join('; ') }))
      },
      sure: (gap: number) => {
        const found = sureness(gap)
        if (typeof found === 'number') return words.atMost(percent.format(found / 100))
        return found === 'proven' ? words.proven : words.unknown
      },
      seconds: (seconds: number) => new Intl.NumberFormat(when.locale, { style: 'unit', unit: 'second', unitDisplay: 'long', maximumFractionDigits: seconds < 10 ? 1 : 0 }).format(seconds),
      hours: (minutes: number) => new Intl.NumberFormat(when.locale, { style: 'unit', unit: 'hour', unitDisplay: 'long', maximumFractionDigits: minutes < 600 ? 1 : 0 }).format(minutes / 60),
    }
  }, [timetable, t, when, told])
}
