import type { DateDraft, SeriesDraft, Written } from './written'

/** What is wrong, by field; fields are called as in programme.json: `meetings[0].end`, `to.start`. */
export type Trouble = Partial<Record<string, Wrong>>
export type Wrong = 'missing' | 'same' | 'past' | 'early' | 'taken' | 'few' | 'refused'

const timesOf = (path: string, start: number | null, end: number | null): Trouble => ({
  ...(start === null ? { [`${path}.start`]: 'missing' as const } : {}),
  ...(end === null ? { [`${path}.end`]: 'missing' as const } : start === end ? { [`${path}.end`]: 'same' as const } : {}),
})

export function dateTrouble(draft: DateDraft, today: string): Trouble {
  if (draft.what !== 'moved') return {}
  return { ...timesOf('to', draft.start, draft.end), ...(draft.date < today ? { 'to.date': 'past' as const } : {}) }
}

/** taken: seats that people sit in, at the least. otherTimes: whether `from` counts. */
export function seriesTrouble(draft: SeriesDraft, { today, taken, otherTimes }: { today: string; taken: number; otherTimes: boolean }): Trouble {
  const found: Trouble = {}
  if (draft.title.trim() === '') found['title'] = 'missing'
  if (draft.seats !== null && draft.seats < taken) found['seats'] = 'taken'
  if (draft.until !== null && draft.until < today) found['until'] = 'early'
  if (otherTimes && draft.from === null) found['from'] = 'missing'
  if (otherTimes && draft.from !== null && draft.from < today) found['from'] = 'past'
  draft.times.forEach((time, at) => Object.assign(found, timesOf(`meetings[${at}]`, time.start, time.end)))
  return found
}

const FIELDS = /(meetings\[\d+\]\.(?:day|start|end)|to\.(?:date|start|end|room)|title|room|staff|seats|onlineSeats|until|from)$/

/** The numbers of seats that were asked for, where more people sit there than that. */
export function tooFew(asked: Written, before: Written): Trouble {
  const others = (['seats', 'onlineSeats'] as const).filter((field) => (asked[field] ?? null) !== (before[field] ?? null))
  return Object.fromEntries(others.map((field) => [field, 'few' as const]))
}

/** What the server finds wrong, at its fields; `left` is whatever belongs to none of them. */
export function refusedAt(errors: readonly { path: string; what: string }[]): { trouble: Trouble; left: string[] } {
  const trouble: Trouble = {}
  const left: string[] = []
  for (const { path, what } of errors) {
    const field = FIELDS.exec(path.replace(/^staff\[\d+\]$/, 'staff'))?.[1]
    if (field === undefined) left.push([path, what].filter(Boolean).join(' '))
    else trouble[field] = 'refused'
  }
  return { trouble, left }
}
