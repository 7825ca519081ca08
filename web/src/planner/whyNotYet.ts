import type { WhyWaiting } from '../api/waiting'
import type { When } from '../words/when'
import type { Words } from '../words/words'

/** Why there is no place yet, a sentence at a time; of her own facts and sums alone. */
export function whyToldOf(why: WhyWaiting, t: Words, when: When): string[] {
  const words = t.waiting
  const standing = why.fitsNow ? words.fitsNow : why.fitsEver ? words.fitsThen : words.fitsNever
  return [
    standing,
    ...(why.full > 0 ? [when.plural(why.full, words.full)] : []),
    ...(why.clashing > 0 ? [when.plural(why.clashing, words.clashing)] : []),
    ...(why.others > 0 ? [when.plural(why.others, words.others)] : []),
    words.place(when.plural(why.days, words.days), when.count(why.amongFirst)),
    words.order(when.count(why.priority)),
  ]
}
