import { weekdayOf } from '../words/wall'

type Meeting = { day: string; start: string; end: string; credit?: number | null }
type Listed = { modules?: { id: string; counts?: string | null }[] | null; offerings: { id: string; module?: string | null; meetings: Meeting[] }[] }

const DAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU']

/**
 * Minutes of a session that count towards the week; null when the timetable does not tell.
 *
 * slot   an offering, or one of its meetings as `id#n`
 * start  on the programme's own wall, as the server writes it
 */
export function creditOf(programme: Listed, slot: string, start: string): number | null {
  const [id = slot, number] = slot.split('#')
  const offering = programme.offerings.find((one) => one.id === id)
  const [date = '', clock = ''] = [start.slice(0, 10), start.slice(11, 16)]
  const meeting = number ? offering?.meetings[Number(number) - 1] : offering?.meetings.find((one) => one.day === DAYS[weekdayOf(date)] && one.start === clock)
  if (!offering || !meeting) return null
  if (programme.modules?.find((one) => one.id === offering.module)?.counts === 'wellness') return 0
  return meeting.credit ?? minutesOf(meeting.end) - minutesOf(meeting.start)
}

const minutesOf = (clock: string) => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3, 5))
