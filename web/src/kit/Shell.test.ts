import { describe, expect, it } from 'vitest'
import { isIn } from './Shell'

describe('a place', () => {
  it.each([
    ['/', '/', true], ['/', '/week', false], ['/week', '/week', true], ['/week', '/week/3', true], ['/week', '/weekend', false], ['/week', '/', false],
  ])('%s holds the page %s: %s', (place, here, holds) => expect(isIn(place, here)).toBe(holds))
})
