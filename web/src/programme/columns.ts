import type { Met } from './timetable'

/** A meeting as it is placed in its column: tracks lie side by side where meetings overlap. */
export type Placed = { met: Met; track: number; tracks: number }
export type Column = { key: string; name: string; site: string | null; placed: Placed[]; tracks: number }
export type By = 'room' | 'facilitator'

/** What has no room or nobody named stands under '' and comes last. */
export function columnsOf(meetings: readonly Met[], by: By): Column[] {
  const columns = new Map<string, { name: string; site: string | null; mets: Met[] }>()
  for (const met of meetings) {
    const { room, site, staff } = met.offering
    const where = room === undefined ? [{ key: '', name: '', site: null }] : [{ key: `${site ?? ''}/${room}`, name: room, site: site ?? null }]
    const who = staff.length === 0 ? [{ key: '', name: '', site: null }] : staff.map((name) => ({ key: name, name, site: null }))
    for (const { key, name, site: at } of by === 'room' ? where : who) {
      const column = columns.get(key) ?? { name, site: at, mets: [] }
      columns.set(key, column)
      column.mets.push(met)
    }
  }
  return [...columns]
    .sort(([one], [other]) => Number(one === '') - Number(other === '') || one.localeCompare(other, undefined, { numeric: true }))
    .map(([key, { name, site, mets }]) => {
      const placed = tracksOf(mets)
      return { key, name, site, placed, tracks: Math.max(1, ...placed.map((one) => one.tracks)) }
    })
}

/** Lays meetings of one day side by side where they overlap, in as few tracks as go; those that only touch share one. */
export function tracksOf(meetings: readonly Met[]): Placed[] {
  const placed: Placed[] = []
  let group: Placed[] = [] // overlapping ones, one after the other
  let ends: number[] = [] // where each track is free again
  const close = () => {
    for (const one of group) one.tracks = ends.length
    placed.push(...group)
    group = []
    ends = []
  }
  for (const met of [...meetings].sort((one, other) => one.start - other.start || other.end - one.end)) {
    if (ends.every((end) => end <= met.start)) close()
    const free = ends.findIndex((end) => end <= met.start)
    const track = free === -1 ? ends.length : free
    ends[track] = met.end
    group.push({ met, track, tracks: 1 })
  }
  close()
  return placed
}

/** The whole hours that a drawing needs. */
export function hoursOf(meetings: readonly Met[]): { first: number; last: number } {
  return {
    first: Math.floor(Math.min(9 * 60, ...meetings.map((met) => met.start)) / 60),
    last: Math.ceil(Math.max(17 * 60, ...meetings.map((met) => met.end)) / 60),
  }
}
