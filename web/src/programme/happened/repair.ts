import type { Schemas } from '../../api/client'

export type Repair = Schemas['Repair']
export type Person = Schemas['RepairedPerson']
export type SessionNamed = Schemas['SessionNamed']

const levelOf = (repair: Repair, level: Repair['levels'][number]['level']) => repair.levels.find((one) => one.level === level)

/** What it comes to, in figures. short: people whose weeks lose required minutes, and how many minutes in all. */
export function sumsOf(repair: Repair) {
  const { people } = repair
  return {
    disturbed: people.filter((one) => one.disturbed).length,
    moved: people.filter((one) => one.moves !== undefined).length,
    makeUps: people.reduce((sum, one) => sum + one.makeUps.length, 0),
    short: people.filter((one) => one.below.length > 0).length,
    minutes: levelOf(repair, 'lostMinutes')?.value ?? 0,
    cancelled: repair.cancelled.length,
  }
}

/** Whether anything happens at all. */
export const changesNothing = ({ people, cancelled, onlineOnly, rooms }: Repair) => people.length + cancelled.length + onlineOnly.length + rooms.length === 0

/** proven: none is better. equal: so few minutes and people are proven, what is below them is not. open: better may be possible. */
export function sureness(repair: Repair): 'proven' | 'equal' | 'open' {
  if (repair.status === 'optimal') return 'proven'
  const proven = (level: 'lostMinutes' | 'disturbed') => {
    const found = levelOf(repair, level)
    return found !== undefined && found.value <= found.bound
  }
  return proven('lostMinutes') && proven('disturbed') ? 'equal' : 'open'
}

/** Sessions of one group, in order. */
export type Of<One> = { offering: string; sessions: One[] }
export function byGroup<One extends SessionNamed>(sessions: readonly One[]): Of<One>[] {
  const groups: Of<One>[] = []
  for (const one of sessions) {
    const group = groups.find(({ offering }) => offering === one.offering)
    if (group) group.sessions.push(one)
    else groups.push({ offering: one.offering, sessions: [one] })
  }
  return groups
}
