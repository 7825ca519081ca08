import { describe, expect, it } from 'vitest'
import { shelves } from '../words/testing'
import { createWhen } from '../words/when'
import { whyToldOf } from './whyNotYet'

const why = { amongFirst: 5, days: 1, priority: 2, fitsNow: false, fitsEver: true, full: 1, clashing: 0, others: 3 }
const when = createWhen('en-US', 'America/New_York')

describe('why not yet', () => {
  it('says first whether waiting helps, then what stands against it, then the order', () => {
    expect(whyToldOf(why, shelves.en, when)).toEqual([
      'A plan fits your week as soon as a seat opens in the right groups.',
      '1 group that you could join has no free seat.',
      '3 groups aren’t open to you, whatever the seats.',
      'You have waited 1 day. You are among the first 5.',
      'Your priority is 2 of 5. Places go by priority, then by days waited, then to whom they disturb least.',
    ])
  })

  it('doesn’t promise that waiting helps where it does not', () => {
    expect(whyToldOf({ ...why, fitsEver: false }, shelves.en, when)[0]).toMatch(/^Even with free seats/)
    expect(whyToldOf({ ...why, fitsNow: true }, shelves.es, when)[0]).toMatch(/^Con los lugares libres/)
  })
})
