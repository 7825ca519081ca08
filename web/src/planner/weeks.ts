import type { Picture, Plan } from '../api/fit'
import { toneOf } from '../life/life'
import type { Block } from '../kit/week'

const OURS = ['onsite', 'online']

/** The week that looks like most others, the first of its kind. */
export function typicalWeek(pictures: readonly Picture[]): number {
  const shapes = pictures.map((picture) => JSON.stringify(picture.days.map((day) => day.filter((block) => OURS.includes(block.tone)))))
  const times = (shape: string) => shapes.filter((one) => one === shape).length
  return shapes.reduce((best, shape, at) => (times(shape) > times(shapes[best] ?? '') ? at : best), 0)
}

/** A drawn week as the kit takes it; things of the person's life by their own names. */
export const blocksOf = (picture: Picture, nameOf: (id: string) => string): Block[] =>
  picture.days.flatMap((day, at) => day.flatMap((block, index) => {
    if (block.end <= block.start) return []
    const label = block.label !== '' && !['travel', ...OURS].includes(block.tone) ? nameOf(block.label) : block.label
    return { id: `${at}-${index}`, day: at, start: block.start, end: block.end, tone: block.tone === 'rest' ? toneOf('rest') : block.tone, label }
  }))

/** The seven dates of a week, as days of the month. */
export const datesOf = (monday: string): string[] =>
  Array.from({ length: 7 }, (_, day) => String(new Date(Date.parse(`${monday}T12:00:00Z`) + day * 86_400_000).getUTCDate()))

const wall = (instant: string) => Number(instant.slice(11, 13)) * 60 + Number(instant.slice(14, 16))

/** The weekday of an instant on the wall where it is told, Monday first. */
export const dayOf = (instant: string): number => (new Date(`${instant.slice(0, 10)}T12:00:00Z`).getUTCDay() + 6) % 7

/** A plan drawn from its sessions alone, for when its pictures are no longer at hand. */
export function drawn(plan: Plan, titleOf: (offering: string) => string): Picture[] {
  return plan.weeks.map(({ week }, number) => {
    const end = new Date(Date.parse(`${week}T12:00:00Z`) + 7 * 86_400_000).toISOString().slice(0, 10)
    const sessions = plan.sessions.filter(({ start }) => start.slice(0, 10) >= week && start.slice(0, 10) < end)
    const days = Array.from({ length: 7 }, (_, day) => sessions.filter(({ start }) => dayOf(start) === day).map((session) => ({
      start: wall(session.start), end: wall(session.end) > wall(session.start) ? wall(session.end) : 1440, tone: session.modality, label: titleOf(session.offering),
    })))
    return { week: number + 1, monday: week, days }
  })
}
