import { describe, expect, it } from 'vitest'
import { createWhen } from './when'

// Intl parts some words by narrow and unbreakable spaces.
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ')
const english = createWhen('en-US', 'America/New_York')
const spanish = createWhen('es-US', 'America/Chicago')
const british = createWhen('en-GB', 'Europe/London')

describe('when', () => {
  it.each([
    [0, '12:00 AM', '00:00'],
    [9 * 60, '9:00 AM', '09:00'],
    [12 * 60, '12:00 PM', '12:00'],
    [23 * 60 + 59, '11:59 PM', '23:59'],
    [1440, '12:00 AM', '00:00'], // the end of a day
  ])('%i minutes after midnight are told as people there tell them', (minutes, us, uk) => {
    expect(plain(english.clock(minutes))).toBe(us)
    expect(plain(british.clock(minutes))).toBe(uk)
  })

  it.each([
    [0, '0 min'],
    [45, '45 min'],
    [60, '1 hr'],
    [80, '1 hr 20 min'],
    [540, '9 hr'],
  ])('%i minutes last %s', (minutes, told) => expect(plain(english.duration(minutes))).toBe(told))

  it.each([
    [540, 990, '9 AM – 4:30 PM', '9 a.m. – 4:30 p.m.', '09:00 – 16:30'],
    [1050, 1140, '5:30 – 7 PM', '5:30 – 7 p.m.', '17:30 – 19:00'],
    [1320, 1440, '10 PM – 12 AM', '10 p.m. – 12 a.m.', '22:00 – 00:00'],
    [0, 1440, '12 AM – 12 AM', '12 a.m. – 12 a.m.', '00:00 – 00:00'],
  ])('from %i to %i is written short', (start, end, us, es, uk) => {
    expect(plain(english.span(start, end))).toBe(us)
    expect(plain(spanish.span(start, end)).replace(/\. m/g, '.m')).toBe(es)
    expect(plain(british.span(start, end))).toBe(uk)
  })

  it('weeks begin on Monday', () => {
    expect([0, 6].map((day) => english.weekday(day))).toEqual(['Monday', 'Sunday'])
    expect([0, 6].map((day) => spanish.weekday(day, 'short'))).toEqual(['lun', 'dom'])
  })

  it('an instant is told on the person’s clock, on both sides of a change to summer time', () => {
    // 8 March 2026, New York: 01:59 EST is followed by 03:00 EDT.
    expect(plain(english.timeAndZone(new Date('2026-03-08T06:59:00Z')))).toBe('1:59 AM EST')
    expect(plain(english.timeAndZone(new Date('2026-03-08T07:00:00Z')))).toBe('3:00 AM EDT')
    expect(english.day(new Date('2026-03-08T03:00:00Z'))).toBe('Saturday, March 7')
    expect(spanish.zoneName(new Date('2026-07-01T12:00:00Z'))).toContain('central')
  })

  it('a number takes the form that goes with it', () => {
    const minutes = { one: '# minute', other: '# minutes' }
    expect([0, 1, 2, 1500].map((n) => english.plural(n, minutes))).toEqual(['0 minutes', '1 minute', '2 minutes', '1,500 minutes'])
  })
})
