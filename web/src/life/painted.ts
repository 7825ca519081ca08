import { SLOT, SLOTS, type Cells, type Span } from '../kit/cells'
import { clockOf, DAYS, freeId, isWeekly, keyOf, minutesOf, type Entry, type Weekly } from './life'

const DAY = 1440
const WEEK = 7 * DAY

/** A stretch of the week, which goes round: minutes from Monday's midnight; `end` may lie in the next week. */
type Stretch = { start: number; end: number }

function stretchesOf(entry: Weekly): Stretch[] {
  const [start, end] = [minutesOf(entry.start), minutesOf(entry.end)]
  const long = end > start ? end - start : end + DAY - start
  return entry.days.map((day) => ({ start: DAYS.indexOf(day) * DAY + start, end: DAYS.indexOf(day) * DAY + start + long })).sort((one, other) => one.start - other.start)
}

const slotsOf = ({ start, end }: Stretch): number[] => {
  const first = Math.floor(start / SLOT)
  return Array.from({ length: Math.ceil(end / SLOT) - first }, (_, at) => (first + at) % (7 * SLOTS))
}

/** The half hours of a life: every thing that is the same each week, by its key. Later ones lie over earlier ones. */
export function cellsOf(entries: readonly Entry[]): Cells {
  const cells = Array<string | null>(7 * SLOTS).fill(null)
  for (const entry of entries) if (isWeekly(entry)) for (const stretch of stretchesOf(entry)) for (const slot of slotsOf(stretch)) cells[slot] = keyOf(entry)
  return cells
}

/** The runs of one fill round the week, none longer than a day. */
function runsOf(cells: Cells, fill: string): Stretch[] {
  const count = cells.length
  const has = (slot: number) => cells[(slot + count) % count] === fill
  const all = cells.every((cell) => cell === fill)
  const runs: Stretch[] = []
  for (let slot = 0; slot < count; slot++) {
    if (!has(slot) || (has(slot - 1) && !(all && slot === 0))) continue
    let end = slot + 1
    while (end < slot + count && has(end)) end++
    for (let from = slot; from < end; from += SLOTS) runs.push({ start: from * SLOT, end: Math.min(end, from + SLOTS) * SLOT })
  }
  return runs
}

const isSame = (one: Stretch, other: Stretch) => one.start === other.start && one.end === other.end
const meets = (one: Stretch, other: Stretch) => one.start < other.end && other.start < one.end
const rounded = ({ start, end }: Stretch): Stretch => ({ start: Math.floor(start / SLOT) * SLOT, end: Math.ceil(end / SLOT) * SLOT })

/** The stretches of a thing after painting. What was not painted over keeps its minutes, and so does each end that stayed. */
function repainted(old: readonly Stretch[], before: Cells, after: Cells, key: string): Stretch[] {
  const seen = runsOf(before, key)
  const unseen = old.filter((stretch) => !seen.some((run) => meets(run, stretch) || meets(run, { start: stretch.start - WEEK, end: stretch.end - WEEK })))
  const now = runsOf(after, key).flatMap((run) => {
    const inside = old.filter((stretch) => meets(run, rounded(stretch)))
    if (seen.some((one) => isSame(one, run)) && inside.length > 0) return inside
    return [{
      start: inside.find((stretch) => rounded(stretch).start === run.start)?.start ?? run.start,
      end: inside.find((stretch) => rounded(stretch).end === run.end)?.end ?? run.end,
    }]
  })
  return [...unseen, ...now].filter((stretch, at, all) => all.findIndex((other) => isSame(other, stretch)) === at)
}

/** What a life has of each thing on each day, to the minute; what runs past midnight is there on both days. */
function piecesOf(entries: readonly Entry[], { fill, day }: Span): Stretch[] {
  const stretches = entries.flatMap((entry) => (isWeekly(entry) && keyOf(entry) === fill ? stretchesOf(entry) : []))
  const from = day * DAY
  return stretches
    .flatMap(({ start, end }) => [{ start, end }, { start: start - WEEK, end: end - WEEK }])
    .map(({ start, end }) => ({ start: Math.max(start - from, 0), end: Math.min(end - from, DAY) }))
    .filter(({ start, end }) => start < end)
    .sort((one, other) => one.start - other.start)
}

/** Stretches by start, with those that touch put together. */
function joined(stretches: readonly Stretch[]): Stretch[] {
  const all: Stretch[] = []
  for (const { start, end } of stretches) {
    const last = all.at(-1)
    if (last && start <= last.end) last.end = Math.max(last.end, end)
    else all.push({ start, end })
  }
  return all
}

/** A stretch of painted half hours to the minute: what the life has there; where it was painted otherwise by now, its ends as far as they stayed. */
export function exactly(entries: readonly Entry[], span: Span): Span[] {
  const pieces = piecesOf(entries, span).filter((piece) => meets(rounded(piece), span))
  const shown = joined(pieces.map(rounded))
  if (shown.length === 1 && shown[0] && isSame(shown[0], span)) return joined(pieces).map((piece) => ({ ...span, ...piece }))
  return [{
    ...span,
    start: pieces.find((piece) => rounded(piece).start === span.start)?.start ?? span.start,
    end: pieces.find((piece) => rounded(piece).end === span.end)?.end ?? span.end,
  }]
}

/** One entry for each pair of times, with the days that share it. */
function gathered(stretches: readonly Stretch[]): Pick<Weekly, 'days' | 'start' | 'end'>[] {
  const groups = new Map<string, Pick<Weekly, 'days' | 'start' | 'end'>>()
  for (const { start, end } of [...stretches].sort((one, other) => one.start - other.start)) {
    const day = DAYS[Math.floor(start / DAY) % 7]
    const times = { start: clockOf(start % DAY), end: clockOf((end - 1) % DAY + 1) }
    const group = groups.get(`${times.start} ${times.end}`)
    if (!day) continue
    if (group) group.days.push(day)
    else groups.set(`${times.start} ${times.end}`, { days: [day], ...times })
  }
  return [...groups.values()]
}

/**
 * The entries after a week was painted. Things whose half hours stayed as they were come back as they are, and so does what cannot be painted.
 *
 * before  the cells that the entries gave
 * fresh   what a fill that is no thing yet becomes
 * known   the entries when painting began: what is undone gets its minutes back
 */
export function repaint(entries: readonly Entry[], before: Cells, after: Cells, fresh: (fill: string) => Omit<Entry, 'id'>, known: readonly Entry[] = entries): Entry[] {
  const knownCells = cellsOf(known)
  const isUnchanged = (key: string) => before.every((cell, at) => (cell === key) === (after[at] === key))
  const weeklyOf = (all: readonly Entry[], key: string) => all.filter((one): one is Weekly => isWeekly(one) && keyOf(one) === key)

  const partsOf = (key: string): Entry[] => {
    const [now, once] = [weeklyOf(entries, key), weeklyOf(known, key)]
    const groups = gathered(repainted((once.length > 0 ? once : now).flatMap(stretchesOf), once.length > 0 ? knownCells : before, after, key))
    const left = [...(now.length > 0 ? now : once)]
    const model = left[0]
    return groups.map((times) => {
      const at = left.findIndex((part) => part.start === times.start && part.end === times.end)
      const same = at >= 0 ? left.splice(at, 1)[0] : undefined
      if (same) return { ...same, ...times }
      return { ...(model ?? fresh(key)), ...times, id: '', of: key }
    })
  }

  const result: Entry[] = []
  const done = new Set<string>()
  for (const entry of entries) {
    const key = keyOf(entry)
    if (!isWeekly(entry) || isUnchanged(key)) result.push(entry)
    else if (!done.has(key)) result.push(...partsOf(key))
    if (isWeekly(entry)) done.add(key)
  }
  for (const fill of new Set(after)) if (fill !== null && !done.has(fill)) result.push(...partsOf(fill))
  return named(result)
}

/** A thing's first entry bears its key; parts without an id get one. */
function named(entries: Entry[]): Entry[] {
  const result: Entry[] = []
  const taken = new Set(entries.map((entry) => entry.id).filter(Boolean))
  for (const entry of entries) {
    if (entry.id) {
      result.push(entry)
      continue
    }
    const key = keyOf(entry)
    const id = taken.has(key) ? freeId(key, [...entries, ...result]) : key
    taken.add(id)
    const part = { ...entry, id }
    if (id === key) delete part.of
    result.push(part)
  }
  return result
}
