import type { Words } from '../words/words'
import type { When } from '../words/when'
import { DAYS, entriesOf, isWeekly, keyOf, minutesOf, type Entry, type Life } from './life'

/** What an entry is called: in the person's own words, in ours for what everyone has, else its id made readable. */
export function nameOf(entry: Pick<Entry, 'id' | 'of' | 'name'>, t: Words): string {
  return entry.name ?? nameOfKey(entry.of ?? entry.id, t)
}

function nameOfKey(key: string, t: Words): string {
  const known: Record<string, string> = t.life.known
  if (Object.hasOwn(known, key)) return known[key] ?? key
  const plain = key.replaceAll(/[-_]+/g, ' ').trim()
  return plain.charAt(0).toLocaleUpperCase() + plain.slice(1)
}

/** How the ids that the server answers with are told. */
export function nameIn(life: Life, t: Words): (id: string) => string {
  const entries = entriesOf(life)
  return (id) => {
    const entry = entries.find((one) => one.id === id) ?? entries.find((one) => keyOf(one) === id)
    return entry ? nameOf(entry, t) : nameOfKey(id, t)
  }
}

/** Days in a row or one by one, in words. */
export const daysTold = (days: readonly string[], when: When): string =>
  when.list(DAYS.flatMap((day, at) => (days.includes(day) ? [when.weekday(at, days.length > 2 ? 'short' : 'long')] : [])))

/** When an entry takes place: "Mon, Tue and Thu, 9 AM – 5 PM". */
export function timesTold(entry: Entry, t: Words, when: When): string {
  const words = t.life.week
  const date = (text: string) => when.shortDay(new Date(`${text}T12:00:00Z`))
  const parts: string[] = []
  if (entry.rota) parts.push(words.rota(when.count(entry.rota.days.length)), words.from(date(entry.rota.from)))
  if (entry.days && entry.start && entry.end) parts.push(daysTold(entry.days, when), spanTold(entry.start, entry.end, when))
  if (!isWeekly(entry)) {
    if ((entry.everyWeeks ?? 1) > 1) parts.push(words.everyWeeks(when.count(entry.everyWeeks ?? 1)))
    if (entry.from) parts.push(words.from(date(entry.from)))
    if (entry.until) parts.push(words.until(date(entry.until)))
  }
  return parts.join(', ')
}

const spanTold = (start: string, end: string, when: When) => when.span(minutesOf(start), minutesOf(end))
