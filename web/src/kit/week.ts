/** What a block of a week stands for; each has its colours in tokens.css. */
export const TONES = ['work', 'family', 'other', 'rest', 'travel', 'onsite', 'online', 'held', 'greyed', 'missed'] as const
export type Tone = (typeof TONES)[number]

/**
 * One stretch of one day.
 *
 * day         0 is Monday
 * start, end  minutes after midnight, 0 <= start < end <= 1440
 * label       what it is called; empty where the tone says all there is to say
 * still       it can't be pressed, though others can
 */
export type Block = { id: string; day: number; start: number; end: number; tone: Tone; label: string; still?: true }

const OURS: readonly Tone[] = ['travel', 'onsite', 'online', 'held', 'missed']

/** Whether a plan brings it, rather than the life it is laid into. */
export const isOurs = (block: Block) => OURS.includes(block.tone)

const meet = (one: Block, other: Block) => one.start < other.end && other.start < one.end

/** The whole hours that a drawing needs: at least from 8 to 20, and wide enough for all. */
export function hoursOf(blocks: readonly Block[]): { first: number; last: number } {
  return {
    first: Math.floor(Math.min(8 * 60, ...blocks.map((block) => block.start)) / 60),
    last: Math.ceil(Math.max(20 * 60, ...blocks.map((block) => block.end)) / 60),
  }
}

/** Whether what the plan brings on a day lies over some of its life: then it stands back a little, so that the life peeps out. */
export const standsBack = (day: readonly Block[]) =>
  day.some((above) => isOurs(above) && day.some((below) => !isOurs(below) && meet(above, below)))

/** The blocks of a day as they are told: by start, the longer first. */
export const told = (day: readonly Block[]) => [...day].sort((one, other) => one.start - other.start || other.end - one.end)

/** The tones that occur, in the order of a key. */
export const tonesIn = (blocks: readonly Block[]) => TONES.filter((tone) => blocks.some((block) => block.tone === tone))

export const ofDay = (blocks: readonly Block[], day: number) => blocks.filter((block) => block.day === day)

export const WEEK = [0, 1, 2, 3, 4, 5, 6] as const
