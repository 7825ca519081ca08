import type { ShownPlan, Toll } from '../api/fit'
import type { When } from '../words/when'
import type { Words } from '../words/words'

/**
 * One line of what a plan takes.
 *
 * amount  to compare plans by; less is better
 * told    the same in words
 */
export type Cost = { key: string; label: string; amount: number; told: string }

type Told = { t: Words; when: When; nameOf: (id: string) => string }

const FIVE = 5 // minutes to which averages are rounded

const aWeek = (minutes: number, weeks: number) => Math.round(minutes / weeks / FIVE) * FIVE

/** Minutes a week; what is a little is never told as nothing. */
const weekly = (minutes: number, weeks: number) => (minutes === 0 ? 0 : Math.max(FIVE, aWeek(minutes, weeks)))

const movedOf = (touched: Toll['touched'][number]) => touched.late + touched.cutShort

/** What a plan takes, line by line. `own` names the things that one of the plans beside it reaches into. */
export function costsOf({ plan, toll }: Pick<ShownPlan, 'plan' | 'toll'>, own: readonly string[], { t, when, nameOf }: Told): Cost[] {
  const words = t.planner.costs
  const weeks = Math.max(1, plan.weeks.length)
  const days = plan.weeks.map((week) => week.days)
  const [fewest, most] = [Math.min(...days), Math.max(...days)]
  const [travel, family] = [weekly(toll.travel, weeks), weekly(toll.family, weeks)]
  const hard = [toll.missed > 0 && when.plural(toll.missed, words.missed), toll.makeUps > 0 && when.plural(toll.makeUps, words.madeUp)].filter((one) => one !== false)
  const lines: Cost[] = [
    { key: 'travel', label: words.travel, amount: travel, told: travel === 0 ? words.noTravel : words.aWeek(when.duration(travel)) },
    { key: 'family', label: words.family, amount: family, told: family === 0 ? words.familyKept : words.familyLess(when.duration(family)) },
    { key: 'late', label: words.late, amount: toll.lateEvenings, told: lateTold(toll.lateEvenings, weeks, words, when) },
    { key: 'days', label: words.days, amount: toll.days, told: fewest === most ? when.plural(most, words.daysAWeek) : words.daysBetween(when.count(fewest), when.count(most)) },
    { key: 'sessions', label: words.sessions, amount: toll.missed * 1000 + toll.makeUps, told: hard.length > 0 ? when.list(hard) : words.allAttended },
  ]
  if (own.length === 0) return [...lines, { key: 'own', label: words.own, amount: 0, told: words.allStay }]
  for (const name of own) {
    const touched = toll.touched.find((one) => one.name === name)
    const [moved, gone] = touched ? [movedOf(touched), touched.gone] : [0, 0]
    const parts = [moved > 0 && when.plural(moved, words.moved), gone > 0 && when.plural(gone, words.gone)].filter((one) => one !== false)
    const told = parts.length > 0 ? words.outOf(capital(when.list(parts)), when.count(touched?.all ?? 0)) : words.stays
    lines.push({ key: `own ${name}`, label: nameOf(name), amount: gone * 1000 + moved, told })
  }
  return lines
}

function lateTold(evenings: number, weeks: number, words: Words['planner']['costs'], when: When): string {
  if (evenings === 0) return words.noLate
  const average = Math.round(evenings / weeks)
  return average > 0 && evenings / weeks >= 0.75 ? when.plural(average, words.lateAWeek) : words.lateInAll(when.count(evenings), when.count(weeks))
}

/** The soft things that at least one of these plans reaches into. */
export const touchedBy = (plans: readonly Pick<ShownPlan, 'toll'>[]): string[] =>
  [...new Set(plans.flatMap(({ toll }) => toll.touched.filter((one) => movedOf(one) + one.gone > 0).map((one) => one.name)))]

/** The keys of the lines in which plans differ, each with the least amount. */
export function differing(columns: readonly Cost[][]): Map<string, number> {
  const differ = new Map<string, number>()
  for (const { key, told } of columns[0] ?? []) {
    const lines = columns.map((column) => column.find((line) => line.key === key))
    if (lines.some((line) => line?.told !== told)) differ.set(key, Math.min(...lines.map((line) => line?.amount ?? 0)))
  }
  return differ
}

/** What a plan takes, in a sentence or two: "1 hr 20 min on the way a week. In 8 weeks: Dinner moved 2 times and 1 late evening." */
export function tollTold({ plan, toll }: Pick<ShownPlan, 'plan' | 'toll'>, { t, when, nameOf }: Told): string {
  const words = t.planner.clauses
  const weeks = Math.max(1, plan.weeks.length)
  const travel = weekly(toll.travel, weeks)
  const way = travel === 0 ? words.noTravel : words.travel(when.duration(travel))
  const rest = [
    ...toll.touched.filter((one) => movedOf(one) + one.gone > 0).map((one) => words.timesOf(when.plural(movedOf(one) + one.gone, words.movedTimes), nameOf(one.name))),
    ...(toll.lateEvenings > 0 ? [when.plural(toll.lateEvenings, words.late)] : []),
    ...(toll.missed > 0 ? [when.plural(toll.missed, words.missed)] : []),
  ]
  if (rest.length === 0) return sentence(words.and(way, words.noLate))
  return `${sentence(way)} ${sentence(words.inAll(when.count(weeks), when.list(rest)))}`
}

const capital = (text: string) => text.charAt(0).toLocaleUpperCase() + text.slice(1)
const sentence = (text: string) => `${capital(text)}.`
