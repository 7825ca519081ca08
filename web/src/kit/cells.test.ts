import { describe, expect, it } from 'vitest'
import { gathered, NOTHING, spansOf, withSpan, type Span } from './cells'

const H = 60

describe('a week in half hours', () => {
  it.each<[string, number[], number, number, Omit<Span, 'fill'>[]]>([
    ['takes in each half hour that is touched', [0], 9 * H + 10, 10 * H + 1, [{ day: 0, start: 9 * H, end: 10 * H + 30 }]],
    ['keeps whole half hours as they are', [2], 9 * H, 17 * H, [{ day: 2, start: 9 * H, end: 17 * H }]],
    ['runs until midnight', [1], 22 * H, 0, [{ day: 1, start: 22 * H, end: 24 * H }]],
    ['runs into the next day', [1], 22 * H, 6 * H, [{ day: 1, start: 22 * H, end: 24 * H }, { day: 2, start: 0, end: 6 * H }]],
    ['runs from Sunday into Monday', [6], 23 * H, 1 * H, [{ day: 0, start: 0, end: 1 * H }, { day: 6, start: 23 * H, end: 24 * H }]],
    ['is the same on several days', [0, 4], 8 * H, 9 * H, [{ day: 0, start: 8 * H, end: 9 * H }, { day: 4, start: 8 * H, end: 9 * H }]],
  ])('a stretch %s', (_, days, from, until, spans) => {
    expect(spansOf(withSpan(NOTHING, days, from, until, 'job'))).toEqual(spans.map((span) => ({ ...span, fill: 'job' })))
  })

  it('a later stretch lies over an earlier one, and splits it', () => {
    const both = withSpan(withSpan(NOTHING, [0], 8 * H, 12 * H, 'job'), [0], 9 * H, 10 * H, 'kids')
    expect(spansOf(both).map(({ start, end, fill }) => [start / H, end / H, fill])).toEqual([[8, 9, 'job'], [9, 10, 'kids'], [10, 12, 'job']])
  })

  it('days that share a stretch are told together', () => {
    const cells = withSpan(withSpan(NOTHING, [0, 1, 3], 8 * H, 9 * H, 'job'), [1], 18 * H, 19 * H, 'kids')
    expect(gathered(spansOf(cells)).map(({ days, fill }) => [days, fill])).toEqual([[[0, 1, 3], 'job'], [[1], 'kids']])
  })

  it('what changes nothing gives back the very same cells', () => {
    const cells = withSpan(NOTHING, [0], 8 * H, 9 * H, 'job')
    expect(withSpan(cells, [0], 8 * H, 9 * H, 'job')).toBe(cells)
    expect(withSpan(NOTHING, [3], 8 * H, 9 * H, null)).toBe(NOTHING)
  })
})
