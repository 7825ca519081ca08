import { sureness, type Planned } from './changes'

export type SeatPrice = Planned['seatPrices'][number]

/** What one more seat would bring: so many people (0.5: perhaps one), or, where it is known how good plans are at most, so many minutes a week; as far as it is worth naming. */
export type Worth = { price: SeatPrice; people: number; minutes: number }

const PERHAPS = 0.25 // of a person, below which nobody is named
const ONE = 0.75
const QUARTER = 15 // minutes

const counted = (people: number) => (people < PERHAPS ? 0 : people < ONE ? 0.5 : Math.round(people))

/** Those worth naming, the most helpful first. */
export function worths({ seatPrices, levels }: Planned): Worth[] {
  const isKnown = levels.every((one) => one.level !== 'burden' || sureness(one.gap) !== 'unknown')
  const minutesOf = (price: SeatPrice) => (isKnown ? Math.round(price.minutesAWeek / QUARTER) * QUARTER : 0)
  return seatPrices
    .map((price) => ({ price, people: counted(price.people), minutes: counted(price.people) > 0 ? 0 : minutesOf(price) }))
    .filter(({ people, minutes }) => people > 0 || minutes > 0)
    .sort((one, other) => other.price.people - one.price.people || other.price.minutesAWeek - one.price.minutesAWeek || one.price.slot.localeCompare(other.price.slot))
}
