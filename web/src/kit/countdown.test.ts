import { describe, expect, it } from 'vitest'
import { milestonePassed, secondsUntil } from './countdown'

describe('a countdown', () => {
  it.each<[number, number, number | null]>([
    [302, 301, null], [301, 300, 300], [300, 299, null], [61, 60, 60], [60, 59, null], [1, 0, 0], [0, 0, null],
    [900, 40, 60], // a phone that slept through five minutes says the newest only
    [900, 0, 0],
  ])('from %i to %i seconds passes %s', (before, now, passed) => expect(milestonePassed(before, now)).toBe(passed))

  it('is never below nought, and ends no second early', () => {
    expect([secondsUntil(5000, 6000), secondsUntil(5000, 5000), secondsUntil(5000, 4999), secondsUntil(5000, 3000)]).toEqual([0, 0, 1, 2])
  })
})
