import { useCallback, useEffect, useRef, useState } from 'react'
import { findAll, findFirst, type Proposal } from '../api/fit'
import type { Kept } from '../life/keeper'
import { useWords } from '../words/useWords'

/**
 * What was found for a life.
 *
 * proposal  the newest there is, while a newer one is looked for too
 * stage     looking: for the first plan; first: it is there, others are looked for; done; failed: no plan came; halfFailed: the others did not
 * tag       of the life that the proposal is for
 * isBehind  a change is still to be answered: what is shown is of the life before it
 */
export type Search = { proposal: Proposal | null; stage: 'looking' | 'first' | 'done' | 'failed' | 'halfFailed'; tag: string | null; isBehind: boolean; again: () => void }

/** Looks anew after every change that was saved: the first plan at once, then, where `all` is wished, what is proven and the others. */
export function useProposal(client: string, kept: Kept, all: boolean): Search {
  const { language } = useWords()
  const [found, setFound] = useState<Omit<Search, 'isBehind' | 'again'>>({ proposal: null, stage: 'looking', tag: null })
  const [round, setRound] = useState(0)
  const settled = useRef('') // what was looked for to the end
  const { tag, state } = kept

  useEffect(() => {
    const wish = `${tag} ${round} ${language}`
    const isSettled = settled.current === `${wish} all` || (settled.current === wish && !all)
    if (state === 'saving' || state === 'unsaved' || isSettled) return
    const ending = new AbortController()
    const look = async () => {
      setFound((before) => ({ ...before, stage: 'looking' }))
      try {
        const first = await findFirst(client, language, ending.signal)
        if (ending.signal.aborted) return
        setFound({ proposal: first, stage: 'first', tag })
        settled.current = wish
      } catch {
        if (!ending.signal.aborted) setFound((before) => ({ ...before, stage: 'failed' }))
        return
      }
      if (!all) return
      try {
        const whole = await findAll(client, language, ending.signal)
        if (ending.signal.aborted) return
        setFound({ proposal: whole, stage: 'done', tag })
        settled.current = `${wish} all`
      } catch {
        if (!ending.signal.aborted) setFound((before) => ({ ...before, stage: 'halfFailed' }))
      }
    }
    void look()
    return () => ending.abort()
  }, [client, language, tag, state, all, round])

  const again = useCallback(() => setRound((before) => before + 1), [])
  const isBehind = state !== 'unsaved' && found.stage !== 'failed' && (state === 'saving' || found.stage === 'looking' || found.tag !== tag)
  return { ...found, isBehind, again }
}
