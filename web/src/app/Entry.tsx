import { useEffect, useState } from 'react'
import { enter } from '../api/session'
import { ErrorState, Loading } from '../kit/State'
import { useWords } from '../words/useWords'
import { forgetToken } from './entry'
import { Welcome } from './Welcome'

type Standing = 'asking' | 'refused' | 'unreachable'

// Kept outside of any component: a token is good once, so it is sent once, however often a page is drawn.
const asked = new Map<string, ReturnType<typeof enter>>()
const askOnce = (token: string) => {
  const before = asked.get(token) ?? enter(token)
  asked.set(token, before)
  return before
}

/** Lets in who comes by a sign-in link. */
export function Entry({ token, onIn }: { token: string; onIn: () => void }) {
  const { t } = useWords()
  const [standing, setStanding] = useState<Standing>('asking')

  useEffect(() => {
    if (standing !== 'asking') return
    let gone = false
    void askOnce(token).then(({ outcome }) => {
      // As long as the server was not reached, the link stays good, and a reload tries it again.
      if (outcome === 'unreachable') asked.delete(token)
      else forgetToken()
      if (gone) return
      if (outcome === 'in') onIn()
      else setStanding(outcome)
    })
    return () => {
      gone = true
    }
  }, [token, standing, onIn])

  switch (standing) {
    case 'asking': return <Loading label={t.enter.entering} />
    case 'refused': return <Welcome notice={t.enter.usedUp} />
    case 'unreachable':
      return <ErrorState title={t.enter.unreachable.title} onRetry={() => setStanding('asking')}>{t.enter.unreachable.text}</ErrorState>
  }
}
