import { useAddress } from '../app/useAddress'
import type { By } from './columns'
import type { Wish } from './timetable'

export type View = By | 'list'
/** A day of the week, 0 being Monday, or all of them. */
export type Shown = number | 'week'

const VIEWS: readonly string[] = ['room', 'facilitator', 'list']
const isView = (text: string | null): text is View => VIEWS.includes(text ?? '')

/** What is looked at stands in the address, so that it can be sent to a colleague. */
export function useWish(today: number) {
  const { search, put } = useAddress()
  const by = search.get('by')
  const view: View = isView(by) ? by : 'room'
  const asked = search.get('day')
  const day: Shown = asked === 'week' && view === 'list' ? 'week' : asked !== null && /^[0-6]$/.test(asked) ? Number(asked) : today
  const wish: Wish = { text: search.get('q') ?? '', module: search.get('module') ?? '', onlyFree: search.has('free') }
  return {
    view,
    day,
    wish,
    slot: search.get('slot'),
    showBy: (next: View) => put({ by: next === 'room' ? null : next, day: next !== 'list' && day === 'week' ? null : String(day) }),
    showDay: (next: Shown) => put({ day: String(next) }),
    look: (next: Partial<Wish>) =>
      put({
        ...(next.text !== undefined ? { q: next.text } : {}),
        ...(next.module !== undefined ? { module: next.module } : {}),
        ...(next.onlyFree !== undefined ? { free: next.onlyFree ? '1' : null } : {}),
      }),
    clear: () => put({ q: null, module: null, free: null }),
    open: (slot: string) => put({ slot }, { push: !search.has('slot') }),
    close: () => put({ slot: null }),
  }
}
