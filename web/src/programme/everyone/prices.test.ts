import { expect, it } from 'vitest'
import type { Planned } from './changes'
import { worths, type SeatPrice } from './prices'

const price = (slot: string, people: number, minutesAWeek: number): SeatPrice => ({ slot, modality: 'onsite', people, minutesAWeek })

it('one more seat is named where it brings someone a plan or spares a quarter of an hour, the most helpful first', () => {
  const seatPrices = [price('a', 0.2, 7), price('b', 0, 8), price('c', 0.25, 0), price('d', 1.6, 200), price('e', 0.75, 0), price('f', 0, 22)]
  const told = (gap: number) => worths({ seatPrices, levels: [{ level: 'burden', value: 1, bound: 1, gap }] } as unknown as Planned).map(({ price: { slot }, people, minutes }) => [slot, people, minutes])
  expect(told(0.1)).toEqual([['d', 2, 0], ['e', 1, 0], ['c', 0.5, 0], ['f', 0, 15], ['b', 0, 15]])
  expect(told(1)).toEqual([['d', 2, 0], ['e', 1, 0], ['c', 0.5, 0]]) // nothing is known of burdens
})
