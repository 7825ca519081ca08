import { describe, expect, it } from 'vitest'
import { heatStep } from './heat'

describe('warmth', () => {
  it.each([
    [0, 40, 0], [1, 40, 1], [8, 40, 1], [9, 40, 2], [16, 40, 2], [32, 40, 4], [33, 40, 5], [40, 40, 5],
    [0, 0, 0], // where nobody could come at all
    [1, 1000, 1], // few is never shown as none
  ])('%i of %i is step %i', (value, most, step) => expect(heatStep(value, most)).toBe(step))
})
