import { useAddress } from '../app/useAddress'
import { daysLater, mondayOf, weekdayOf } from '../words/wall'
import type { By } from './bands'
import type { Session, Wish } from './sessions'

export type View = By | 'list'
/** A day of the week, 0 being Monday, or all of them. */
export type Shown = number | 'week'

const VIEWS: readonly string[] = ['room', 'facilitator', 'list']
const isView = (text: string | null): text is View => VIEWS.includes(text ?? '')
const isDate = (text: string | null): text is string => /^\d{4}-\d\d-\d\d$/.test(text ?? '') && !Number.isNaN(Date.parse(text ?? ''))

/** What is looked at stands in the address, so that it can be sent to a colleague. */
export function useWish(today: string) {
  const { search, put } = useAddress()
  const by = search.get('by')
  const view: View = isView(by) ? by : 'room'
  const [day, week] = [search.get('day'), search.get('week')]
  const monday = mondayOf(isDate(week) ? week : today)
  const current = mondayOf(today)
  const wish: Wish = { text: search.get('q') ?? '', module: search.get('module') ?? '', onlyFree: search.has('free') }
  const shown: Shown = day === 'week' && view === 'list' ? 'week' : day !== null && /^[0-6]$/.test(day) ? Number(day) : monday === current ? weekdayOf(today) : 0
  const weekOf = (date: string) => (mondayOf(date) === current ? null : mondayOf(date))
  const goTo = (date: string) => put({ week: weekOf(date), day: String(weekdayOf(date)), slot: null, session: null })
  return {
    view,
    monday,
    current,
    day: shown,
    wish,
    slot: search.get('slot'),
    session: search.get('session'),
    showBy: (next: View) => put({ by: next === 'room' ? null : next, day: next !== 'list' && shown === 'week' ? null : String(shown) }),
    showDay: (next: Shown) => put({ day: String(next) }),
    goTo,
    /** So many days further, over the ends of weeks. */
    step: (days: number) => goTo(daysLater(monday, (shown === 'week' ? 0 : shown) + days)),
    stepWeek: (weeks: number) => put({ week: weekOf(daysLater(monday, weeks * 7)), day: String(shown), slot: null, session: null }),
    look: (next: Partial<Wish>) =>
      put({
        ...(next.text !== undefined ? { q: next.text } : {}),
        ...(next.module !== undefined ? { module: next.module } : {}),
        ...(next.onlyFree !== undefined ? { free: next.onlyFree ? '1' : null } : {}),
      }),
    clear: () => put({ q: null, module: null, free: null }),
    open: (session: Session) => put({ slot: session.slot.slot, session: session.id }, { push: !search.has('slot') }),
    close: () => put({ slot: null, session: null }),
  }
}
