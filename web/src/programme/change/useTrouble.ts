import { useWords } from '../../words/useWords'
import type { Trouble } from './trouble'

/** Says what to do next where a field is wrong. */
export function useTrouble(trouble: Trouble, taken = 0): (field: string) => string | undefined {
  const { t, when } = useWords()
  const { wrong: words, taken: tooFew } = t.change
  return (field) => {
    const wrong = trouble[field]
    if (wrong === undefined) return undefined
    if (wrong === 'missing') return field === 'title' ? words.title : field === 'from' ? words.date : words.time
    return wrong === 'taken' ? when.plural(taken, tooFew) : words[wrong]
  }
}
