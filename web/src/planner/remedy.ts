import type { Remedy } from '../api/fit'
import { DAYS, clockOf, entriesOf, freeId, isWeekly, keyOf, minutesOf, type Day, type Entry, type Life } from '../life/life'
import type { When } from '../words/when'
import type { Words } from '../words/words'

type Release = { life: string; days?: Day[]; date?: string; start: string; end: string }
export type Change = { release?: Release; accept?: 'online' | 'onsite'; newOffering?: unknown; relax?: string; to?: number }

export const changesOf = (remedy: Pick<Remedy, 'changes'>): Change[] => remedy.changes as Change[]

/** Who can make all of a remedy come true, the hardest to reach first. */
export type Who = 'staff' | 'programme' | 'you'

export function whoCan(changes: readonly Change[]): Who {
  if (changes.some((change) => change.relax !== undefined)) return 'staff'
  return changes.some((change) => change.newOffering !== undefined) ? 'programme' : 'you'
}

/** The life with all of these changes made; null when one of them cannot be made here. */
export function withChanges(life: Life, changes: readonly Change[]): Life | null {
  return changes.reduce<Life | null>((made, change) => made && withChange(made, change), life)
}

function withChange(life: Life, { release, accept }: Change): Life | null {
  if (accept) return { ...life, client: { ...life.client, [accept]: true } }
  return release ? withRelease(life, release) : null
}

function withRelease(life: Life, release: Release): Life | null {
  const entries = entriesOf(life)
  const entry = entries.find((one) => one.id === release.life)
  const day = release.days?.[0]
  if (!entry || !isWeekly(entry) || !day) return null // one date alone, a rota or a calendar is changed where it is kept
  const left = leftOf(entry, release)
  const days = entry.days.filter((one) => one !== day)
  const kept: Entry[] = days.length > 0 ? [{ ...entry, days }] : []
  const twin = left && entries.find((one) => isWeekly(one) && keyOf(one) === keyOf(entry) && one.id !== entry.id && one.start === left.start && one.end === left.end && isAlike(one, entry))
  if (left && !twin) kept.push({ ...entry, ...left, days: [day], ...(days.length > 0 ? { id: freeId(keyOf(entry), entries), of: keyOf(entry) } : {}) })
  return {
    ...life,
    life: entries.flatMap((one) => {
      if (one.id === entry.id) return kept
      return one === twin ? { ...one, days: DAYS.filter((weekday) => weekday === day || one.days?.includes(weekday)) } : one
    }),
  }
}

const isAlike = (one: Entry, other: Entry) => (one.firm ?? true) === (other.firm ?? true) && (one.weight ?? 1) === (other.weight ?? 1)

/** What stays of a day's stretch; null when nothing does. Only an end of it is ever given up. */
function leftOf(entry: { start: string; end: string }, release: Release): { start: string; end: string } | null {
  const atStart = release.start === entry.start
  const atEnd = minutesOf(release.end) % 1440 === minutesOf(entry.end) % 1440
  if (atStart && atEnd) return null
  return atStart ? { start: clockOf(minutesOf(release.end) % 1440), end: entry.end } : { start: entry.start, end: release.start }
}

/** A remedy change by change, in the person's words and clock; what is not hers to change, as the server says it. */
export function remedyTold(remedy: Pick<Remedy, 'changes' | 'words'>, life: Life, nameOf: (id: string) => string, t: Words, when: When): string[] {
  const words = t.planner.remedies
  const told = changesOf(remedy).map(({ accept, release }) => {
    if (accept) return accept === 'online' ? words.acceptOnline : words.acceptOnsite
    return release ? releaseTold(release, life, nameOf, t, when) : null
  })
  return told.every((one) => one !== null) ? told : [remedy.words]
}

function releaseTold(release: Release, life: Life, nameOf: (id: string) => string, t: Words, when: When): string | null {
  const words = t.planner.remedies
  const entry = entriesOf(life).find((one) => one.id === release.life)
  if (!entry || !isWeekly(entry)) return null
  const at = release.days ? DAYS.indexOf(release.days[0] ?? 'MO') : 0
  const day = release.date ? when.shortDay(new Date(`${release.date}T12:00:00Z`)) : when.weekday(at)
  const told = day.charAt(0).toLocaleUpperCase() + day.slice(1)
  const clock = (text: string) => when.clock(minutesOf(text))
  const left = leftOf(entry, release)
  if (!left) return words.givesWay(told, nameOf(entry.id))
  return left.start !== entry.start
    ? words.startsLater(told, nameOf(entry.id), clock(left.start), clock(entry.start))
    : words.endsEarlier(told, nameOf(entry.id), clock(left.end), clock(entry.end))
}
