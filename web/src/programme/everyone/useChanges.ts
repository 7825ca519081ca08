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
      /** "Evening core, online" and its times. */
      seat: ({ slot, modality }: SeatOfPlan) => {
        const { title, times } = group(slot)
        return { title: modality === 'online' ? `${title} (${t.programme.online.toLocaleLowerCase(when.locale)})` : title, times }
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
