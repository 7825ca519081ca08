import { useEffect, useState } from 'react'
import { enter } from '../api/session'
import { ErrorState, Loading } from '../kit/State'
import { useWords } from '../words/useWords'
import { forgetToken } from './signInLink'

// Kept outside of any component: a token is good once, so it is sent once, however often a page is drawn.
const asked = new Map<string, ReturnType<typeof enter>>()
const askOnce = (token: string) => {
  const before = asked.get(token) ?? enter(token)
  asked.set(token, before)
  return before
}

/** Lets in who comes by a sign-in link. Whether it was good or used up is told by `onDone`. */
export function ComingIn({ token, onDone }: { token: string; onDone: (outcome: 'in' | 'refused') => void }) {
  const { t } = useWords()
  const [standing, setStanding] = useState<'asking' | 'unreachable'>('asking')

  useEffect(() => {
    if (standing !== 'asking') return
    let gone = false
    void askOnce(token).then((outcome) => {
      // As long as the server was not reached, the link stays good, and a reload tries it again.
      if (outcome === 'unreachable') asked.delete(token)
      else forgetToken()
      if (gone) return
      if (outcome === 'unreachable') setStanding(outcome)
      else onDone(outcome)
    })
    return () => {
      gone = true
    }
  }, [token, standing, onDone])

  if (standing === 'asking') return <Loading label={t.enter.entering} />
  return <ErrorState title={t.enter.unreachable.title} onRetry={() => setStanding('asking')}>{t.enter.unreachable.text}</ErrorState>
}
