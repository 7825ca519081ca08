import { describe, expect, it } from 'vitest'
import { hoursShown } from './demand'

describe('the hours that are shown', () => {
  it('are those in which groups may meet, of every weekday', () => {
    const free = Array.from({ length: 7 }, (_, day) => Array.from({ length: 24 }, (_, hour) => 100 * day + hour))
    const { first, values } = hoursShown(free)
    expect(first).toBe(7)
    expect(values).toHaveLength(7)
    expect(values[0]).toEqual([7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21])
    expect(values[6]?.[0]).toBe(607)
  })
})
