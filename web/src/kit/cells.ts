/** A week in half hours: what fills each, or null where it is free. Day by day from Monday, 48 to a day. */
export type Cells = readonly (string | null)[]

export const SLOTS = 48
export const SLOT = 30 // minutes
export const NOTHING: Cells = Array<null>(7 * SLOTS).fill(null)

/** One stretch of one day; minutes after midnight, 0 <= start < end <= 1440. */
export type Span = { day: number; start: number; end: number; fill: string }

/** The same stretch on one or more days. */
export type Gathered = { days: number[]; start: number; end: number; fill: string }

export const at = (cells: Cells, day: number, slot: number): string | null => cells[day * SLOTS + slot] ?? null

/** The cells with every one that `inside` names filled, or cleared by null. Equal cells come back as they are. */
export function filled(cells: Cells, fill: string | null, inside: (day: number, slot: number) => boolean): Cells {
  const next = cells.map((before, index) => (inside(Math.floor(index / SLOTS), index % SLOTS) ? fill : before))
  return next.every((cell, index) => cell === cells[index]) ? cells : next
}

/** The stretches of one fill, by day and start. */
export function spansOf(cells: Cells): Span[] {
  const spans: Span[] = []
  for (let day = 0; day < 7; day++) {
    for (let slot = 0; slot < SLOTS; slot++) {
      const fill = at(cells, day, slot)
      if (fill === null) continue
      const last = spans.at(-1)
      if (last?.day === day && last.fill === fill && last.end === slot * SLOT) last.end += SLOT
      else spans.push({ day, start: slot * SLOT, end: (slot + 1) * SLOT, fill })
    }
  }
  return spans
}

/** The same stretches, with the days that share one put together; by start of the first day. */
export function gathered(spans: readonly Span[]): Gathered[] {
  const groups = new Map<string, Gathered>()
  for (const { day, start, end, fill } of spans) {
    const key = `${start} ${end} ${fill}`
    const group = groups.get(key)
    if (group) group.days.push(day)
    else groups.set(key, { days: [day], start, end, fill })
  }
  return [...groups.values()]
}

/**
 * The cells with a stretch on some days filled. It takes in every half hour that it touches.
 *
 * until  minutes after midnight; at or before `from`, it is a time of the next day, and after Sunday comes Monday
 */
export function withSpan(cells: Cells, days: readonly number[], from: number, until: number, fill: string | null): Cells {
  const overnight = until <= from
  const [first, end] = [Math.floor(from / SLOT), Math.ceil(until / SLOT)]
  return filled(cells, fill, (day, slot) => {
    const before = (day + 6) % 7
    if (days.includes(day) && slot >= first && (overnight || slot < end)) return true
    return overnight && days.includes(before) && slot < end
  })
}
