/** A person's client.json, as far as it is hers to say; whatever else it holds is carried along untouched. */
export type Life = {
  client: { id: string; timeZone: string; travel?: Ways; online?: boolean | null; onsite?: boolean | null; languages?: string[] | null; [further: string]: unknown }
  life?: Entry[] | null
  calendars?: { file: string; kind?: string | null; firm?: boolean | null }[] | null
  weights?: { lateAfter?: string | null; late?: number | null; [further: string]: unknown } | null
  step?: string
  prescription?: { weeks?: number | null; phases?: { weeks: number }[] | null; start?: string; [further: string]: unknown }
  [further: string]: unknown
}

/** Minutes one way, by site. */
export type Ways = Record<string, number> | null

export const DAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const
export type Day = (typeof DAYS)[number]

/**
 * One thing in a life.
 *
 * name  in the person's own words; the server carries it along
 * of    the entry that this one is a part of, where a thing has other hours on other days
 */
export type Entry = {
  id: string
  name?: string
  of?: string
  kind?: string | null
  days?: Day[] | null
  start?: string | null
  end?: string | null
  from?: string | null
  until?: string | null
  everyWeeks?: number | null
  rota?: { from: string; days: ([string, string] | null)[] } | null
  firm?: boolean | null
  weight?: number | null
  travelTo?: Ways
  rest?: number | null
  [further: string]: unknown
}

export type Weekly = Entry & { days: Day[]; start: string; end: string }

/** Whether an entry takes place in every week alike, so that it can be painted. */
export const isWeekly = (entry: Entry): entry is Weekly =>
  entry.days != null && entry.start != null && entry.end != null && entry.rota == null && (entry.everyWeeks ?? 1) === 1 && entry.from == null && entry.until == null

export const entriesOf = (life: Life): Entry[] => life.life ?? []

export const minutesOf = (clock: string): number => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3, 5))

/** `24:00` is the end of a day. */
export const clockOf = (minutes: number): string => `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`

/** One thing of a life, with all of its entries. */
export type Thing = { key: string; entries: Entry[] }

export const keyOf = (entry: Entry): string => entry.of ?? entry.id

/** The things of a life, in the order in which they were told. */
export function thingsOf(entries: readonly Entry[]): Thing[] {
  const things = new Map<string, Thing>()
  for (const entry of entries) {
    const key = keyOf(entry)
    const thing = things.get(key) ?? { key, entries: [] }
    thing.entries.push(entry)
    things.set(key, thing)
  }
  return [...things.values()]
}

/** An id that no entry has yet: the wish itself, or the wish with a number. */
export function freeId(wish: string, taken: readonly Entry[]): string {
  const ids = new Set(taken.flatMap((entry) => [entry.id, keyOf(entry)]))
  if (!ids.has(wish)) return wish
  let number = 2
  while (ids.has(`${wish}-${number}`)) number++
  return `${wish}-${number}`
}

/** How much something matters: firm, or what a minute of it costs. */
export type Matter = 'little' | 'some' | 'much' | 'firm'

const WEIGHTS: Record<Exclude<Matter, 'firm'>, number> = { little: 1, some: 3, much: 9 }

export function matterOf(entry: Pick<Entry, 'firm' | 'weight'>): Matter {
  if (entry.firm !== false) return 'firm'
  const weight = entry.weight ?? 1
  return weight < 2 ? 'little' : weight < 6 ? 'some' : 'much'
}

/** The entry, mattering so much. What matters as it did before keeps its own weight; only what is firm needs rest. */
export function withMatter(entry: Entry, matter: Matter): Entry {
  if (matterOf(entry) === matter) return entry
  const rest = { ...entry }
  delete rest.weight
  if (matter === 'firm') return { ...rest, firm: true }
  delete rest.rest
  return { ...rest, firm: false, weight: WEIGHTS[matter] }
}

/** The life with each entry of a thing replaced, or left out by null. */
export function withThing(life: Life, key: string, change: (entry: Entry) => Entry | null): Life {
  return { ...life, life: entriesOf(life).flatMap((entry) => (keyOf(entry) === key ? (change(entry) ?? []) : entry)) }
}

/** How many weeks the treatment lasts. */
export const weeksOf = ({ prescription }: Life): number => prescription?.weeks ?? (prescription?.phases ?? []).reduce((sum, phase) => sum + phase.weeks, 0)

export type Tone = 'work' | 'family' | 'other' | 'rest'

export const toneOf = (kind: string | null | undefined): Tone => (kind === 'work' || kind === 'family' || kind === 'rest' ? kind : 'other')
