import type { Why } from '../api/fit'
import type { When } from '../words/when'
import type { Words } from '../words/words'
import { dayOf } from './weeks'

type Slot = Why['slots'][number]
type Access = Slot['modalities'][number]
type Told = { t: Words; when: When; nameOf: (id: string) => string; titleOf: (offering: string) => string }

/** Reasons that belong together, under a heading where there are two ways to take part. */
export type Reasons = { heading: string | null; sentences: string[] }

const isOffered = (access: Access) => !access.barriers.includes('not-offered')

/** Why a group fits, or what stands against it, in plain sentences; what weighs most comes first. */
export function whyTold(slot: Slot, told: Told): Reasons[] {
  const words = told.t.planner.why
  const { standing } = slot
  if (standing?.joined) return [{ heading: null, sentences: [words.joined] }]
  const ways = slot.modalities.filter(isOffered)
  const reasons = ways
    .map((access) => ({ access, sentences: accessTold(access, slot, told) }))
    .map(({ access, sentences }) => ({ heading: ways.length > 1 ? (access.modality === 'online' ? words.asOnline : words.asOnsite) : null, sentences: sentences.length > 0 ? sentences : [words.free] }))
  const fits = ways.some((access) => access.status === 'free')
  const beside = standingTold(slot, fits, told)
  if (fits && ways.length === 1) return [{ heading: null, sentences: beside.length > 0 ? beside : [words.free] }]
  return beside.length > 0 ? [...reasons, { heading: null, sentences: beside }] : reasons
}

function accessTold(access: Access, slot: Slot, told: Told): string[] {
  const words = told.t.planner.why
  const barriers = access.barriers.filter((one) => one !== 'not-offered').map((one) => words.barriers[one])
  const exceeds = [...new Set(access.exceeds.map((one) => words.exceeds[one.maximum]))]
  return [...barriers, ...clashesTold(access, slot, told), ...exceeds]
}

/** What of her life is in the way, on which days and how often. */
function clashesTold({ clashes }: Access, slot: Slot, { t, when, nameOf }: Told): string[] {
  const words = t.planner.why
  const groups = new Map<string, { of: 'way-there' | 'session' | 'way-back'; what: string; days: Set<number>; times: number }>()
  for (const { start, inTheWay } of clashes) {
    for (const one of inTheWay) {
      const name = nameOf(one.life)
      const what = one.companion === null ? name : words.companion(name)
      const key = `${what} ${one.of}`
      const group = groups.get(key) ?? { of: one.of, what, days: new Set(), times: 0 }
      group.days.add(dayOf(start))
      group.times++
      groups.set(key, group)
    }
  }
  return [...groups.values()].map(({ of, what, days, times }) => {
    const named = [...days].sort((one, other) => one - other)
    const all = slot.sessions.filter((session) => days.has(dayOf(session.start))).length
    const list = when.list(named.map((day) => when.weekday(day)))
    const often = times >= all ? words.always : words.sometimes(when.count(times), when.count(all))
    return `${words.clash[of](list.charAt(0).toLocaleUpperCase() + list.slice(1), what)} (${often}).`
  })
}

/** How it stands beside the best plan. */
function standingTold({ standing }: Slot, fits: boolean, { t, when, titleOf }: Told): string[] {
  const words = t.planner.why
  if (!standing) return fits ? [words.fitsAlone] : []
  const same = standing.sameTime.length > 0 ? [words.sameTime(when.list([...new Set(standing.sameTime.map(titleOf))].map((title) => `“${title}”`)))] : []
  const exceeds = [...new Set(standing.exceeds.map((one) => words.exceeds[one.maximum]))]
  const sentences = [...same, ...exceeds]
  return sentences.length === 0 && fits ? [words.fits] : sentences
}
