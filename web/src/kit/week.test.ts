import { describe, expect, it } from 'vitest'
import { hoursOf, standsBack, told, tonesIn, type Block, type Tone } from './week'

const block = (tone: Tone, start: number, end: number, day = 0): Block => ({ id: `${tone}${start}`, day, start: start * 60, end: end * 60, tone, label: '' })

describe('a drawn week', () => {
  it.each<[string, Block[], [number, number]]>([
    ['nothing needs the usual hours', [], [8, 20]],
    ['what lies within them does not widen them', [block('work', 9, 17)], [8, 20]],
    ['an early start widens them', [block('work', 5.5, 14)], [5, 20]],
    ['so does what ends at midnight', [block('rest', 22, 24)], [8, 24]],
  ])('%s', (_, blocks, [first, last]) => expect(hoursOf(blocks)).toEqual({ first, last }))

  it.each<[string, Block[], boolean]>([
    ['a session over work lets it peep out', [block('work', 9, 17), block('onsite', 12, 15)], true],
    ['so does the way to it', [block('work', 9, 17), block('travel', 16, 18)], true],
    ['a session that only touches work does not', [block('work', 9, 12), block('onsite', 12, 15)], false],
    ['life over life does not', [block('work', 9, 17), block('family', 12, 13)], false],
    ['sessions over the way do not', [block('travel', 11, 16), block('onsite', 12, 15)], false],
  ])('%s', (_, day, peeps) => expect(standsBack(day)).toBe(peeps))

  it('is told by the clock, whatever the order of painting', () => {
    const day = [block('onsite', 12, 15), block('work', 8, 17), block('family', 8, 9)]
    expect(told(day).map((one) => one.tone)).toEqual(['work', 'family', 'onsite'])
  })

  it('has a key of the tones that occur', () => {
    expect(tonesIn([block('online', 9, 10), block('work', 8, 9)])).toEqual(['work', 'online'])
  })
})
