import type { Schemas } from '../../api/client'
import { clockValue } from '../../kit/minutes'
import type { DAYS } from '../timetable'

type Day = (typeof DAYS)[number]
export type Asked = Schemas['Proposals']['proposals'][number]
type Programme = { modules?: readonly Module[] | null; staff?: readonly { leads?: readonly string[] | null }[] | null }
type Module = { id: string; name?: string | null; entry?: string | null; counts?: string | null }

/** Groups that staff would like to see tried, as far as they are filled in. Lengths and times in minutes; number tells drafts apart. */
export type Draft = {
  number: number
  title: string
  module: string
  days: readonly Day[]
  perWeek: number | null
  length: number | null
  earliest: number | null
  latest: number | null
  groups: number | null
  seats: number | null
  minSeats: number | null
  online: boolean
}

const MORNING = { days: ['TU', 'TH', 'SA'], perWeek: 3, length: 180, earliest: 480, latest: 630 } as const
const SEATS = 12
const FEWEST = 3
const PAUSE = 15 // minutes that who leads it has before and after

export const draftOf = (number: number, title: string, module: string): Draft => ({ number, title, module, ...MORNING, groups: 1, seats: SEATS, minSeats: FEWEST, online: false })

const NUMBERS = ['perWeek', 'length', 'earliest', 'latest', 'groups', 'seats', 'minSeats'] as const

function isDraft(one: unknown): one is Draft {
  if (typeof one !== 'object' || one === null) return false
  const of = one as Partial<Record<keyof Draft, unknown>>
  return typeof of.number === 'number' && typeof of.title === 'string' && typeof of.module === 'string' && typeof of.online === 'boolean' && Array.isArray(of.days) && NUMBERS.every((field) => of[field] === null || typeof of[field] === 'number')
}

/** Drafts that were remembered as text; null where there are none, or they are not of today's shape. */
export function draftsFrom(text: string | null): readonly Draft[] | null {
  try {
    const found: unknown = JSON.parse(text ?? 'null')
    return Array.isArray(found) && found.length > 0 && found.every(isDraft) ? found : null
  } catch {
    return null
  }
}

/** What someone on the staff leads, those first that count towards treatment. */
export function modulesLed({ modules, staff }: Programme): Module[] {
  const led = (modules ?? []).filter(({ id }) => (staff ?? []).some(({ leads }) => leads?.includes(id)))
  return [...led.filter((one) => one.counts !== 'wellness'), ...led.filter((one) => one.counts === 'wellness')]
}

/** With other days, a draft that met on all of them goes on to do so. */
export const withDays = (draft: Draft, days: readonly Day[]): Draft => ({ ...draft, days, perWeek: draft.perWeek === draft.days.length ? Math.max(1, days.length) : draft.perWeek })

export type Wrong = 'missing' | 'days' | 'perWeek' | 'range' | 'late' | 'few' | 'seats' | 'refused'
/** What is wrong with a draft, by field. */
export type Trouble = Partial<Record<keyof Draft, Wrong>>

export function troubleOf(draft: Draft): Trouble {
  const found: Trouble = {}
  if (draft.title.trim() === '') found.title = 'missing'
  for (const field of ['module', 'perWeek', 'length', 'earliest', 'latest', 'groups', 'seats'] as const) if (draft[field] === null || draft[field] === '') found[field] = 'missing'
  for (const field of ['perWeek', 'groups', 'seats'] as const) if (draft[field] !== null && draft[field] < 1) found[field] = 'few'
  if (draft.days.length === 0) found.days = 'days'
  else if (draft.perWeek !== null && draft.perWeek > draft.days.length) found.perWeek = 'perWeek'
  if (draft.length !== null && (draft.length < 15 || draft.length > 720)) found.length = 'range'
  if (draft.earliest !== null && draft.latest !== null && draft.latest < draft.earliest) found.latest = 'late'
  if (draft.seats !== null && draft.minSeats !== null && draft.minSeats > draft.seats) found.minSeats = 'seats'
  return found
}

/** A draft without trouble as programme.json has proposals. What is entered at its first lesson begins on that Monday. */
export function askedFor(draft: Draft, modules: readonly Module[], monday: string): Asked {
  const entry = modules.find(({ id }) => id === draft.module)?.entry ?? 'rolling'
  const meetings = draft.perWeek ?? 1
  return {
    id: `track-${draft.number}`,
    title: draft.title.trim(),
    kind: 'group',
    join: 'all',
    break: PAUSE,
    module: draft.module,
    groups: draft.groups ?? 1,
    minutes: [draft.length ?? 0],
    daysPerWeek: { min: meetings, max: meetings },
    days: [...draft.days],
    earliest: clockValue(draft.earliest ?? 0),
    latest: clockValue(draft.latest ?? 0),
    modality: draft.online ? ['onsite', 'online'] : ['onsite'],
    seats: draft.seats ?? SEATS,
    minSeats: draft.minSeats ?? 0,
    ...(entry === 'rolling' ? {} : { from: monday }),
  }
}

const FIELDS: Record<string, keyof Draft> = { title: 'title', module: 'module', days: 'days', daysPerWeek: 'perWeek', minutes: 'length', earliest: 'earliest', latest: 'latest', groups: 'groups', seats: 'seats', minSeats: 'minSeats', modality: 'online' }

/** What the server finds wrong, for each draft at its fields; `left` is whatever belongs to none of them. */
export function refusedAt(errors: readonly { path: string; what: string }[], drafts: readonly Draft[]): { troubles: Map<number, Trouble>; left: string[] } {
  const troubles = new Map<number, Trouble>()
  const left: string[] = []
  for (const { path, what } of errors) {
    const [, at, name] = /^proposals\[(\d+)\]\.(\w+)/.exec(path) ?? []
    const draft = drafts[Number(at)]
    const field = FIELDS[name ?? '']
    if (draft === undefined || field === undefined) left.push(`${path} ${what}`)
    else troubles.set(draft.number, { ...troubles.get(draft.number), [field]: 'refused' })
  }
  return { troubles, left }
}
