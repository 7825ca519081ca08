import type { Session } from './sessions'

/** Where the words of a session stand: in it, or beside it where it is too short for them. */
export type Words = 'in' | 'after' | 'before'
/** A session as it is placed in its band, and the stretch that it takes there with its words; tracks lie one below the other. */
export type Placed = { session: Session; track: number; words: Words; start: number; end: number }
export type Band = { key: string; name: string; site: string | null; sessions: Session[] }
export type By = 'room' | 'facilitator'

/** What has no room or nobody named stands under '' and comes last. */
export function bandsOf(sessions: readonly Session[], by: By): Band[] {
  const bands = new Map<string, Band>()
  for (const session of sessions) {
    const { offering: { site, staff }, room } = session
    const where = room === null ? [{ key: '', name: '', site: null }] : [{ key: `${site ?? ''}/${room}`, name: room, site: site ?? null }]
    const who = staff.length === 0 ? [{ key: '', name: '', site: null }] : staff.map((name) => ({ key: name, name, site: null }))
    for (const one of by === 'room' ? where : who) {
      const band = bands.get(one.key) ?? { ...one, sessions: [] }
      bands.set(one.key, band)
      band.sessions.push(session)
    }
  }
  return [...bands.values()].sort((one, other) => Number(one.key === '') - Number(other.key === '') || one.key.localeCompare(other.key, undefined, { numeric: true }))
}

/** Minutes along the hours. within: what a session needs to hold its words; words: what they take beside it; last: where the drawing ends. */
type Room = { within: number; words: number; last: number }

/** Lays the sessions of one day one below the other where they would overlap, in as few tracks as go; those that only touch share one. */
export function tracksOf(sessions: readonly Session[], room: Room): Placed[] {
  const ends: number[] = [] // where each track is free again
  return sessions
    .map((session): Placed => ({ session, track: 0, ...stretchOf(session, room) }))
    .sort((one, other) => one.start - other.start || other.end - one.end)
    .map((placed) => {
      const free = ends.findIndex((end) => end <= placed.start)
      const track = free === -1 ? ends.length : free
      ends[track] = placed.end
      return { ...placed, track }
    })
}

function stretchOf({ start, end }: Session, { within, words, last }: Room): Pick<Placed, 'words' | 'start' | 'end'> {
  if (end - start >= within) return { words: 'in', start, end }
  return end + words <= last ? { words: 'after', start, end: end + words } : { words: 'before', start: start - words, end }
}

/** The whole hours that a drawing needs. */
export function hoursOf(sessions: readonly Session[]): { first: number; last: number } {
  return {
    first: Math.floor(Math.min(9 * 60, ...sessions.map((one) => one.start)) / 60),
    last: Math.ceil(Math.max(17 * 60, ...sessions.map((one) => one.end)) / 60),
  }
}
