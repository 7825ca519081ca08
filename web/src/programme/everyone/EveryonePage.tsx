import { useState } from 'react'
import { useAddress } from '../../app/useAddress'
import { Button } from '../../kit/Button'
import { Link } from '../../kit/Link'
import { Notice } from '../../kit/Notice'
import { ErrorState, Loading } from '../../kit/State'
import { useWords } from '../../words/useWords'
import { Desk, type Now } from '../Desk'
import { LimitChoice } from '../LimitChoice'
import { LIMITS, type Limit } from '../longRun'
import type { Run } from './changes'
import './everyone.css'
import { Proposed } from './Proposed'
import { Running } from './Running'
import { useRun, type Refusal } from './useRun'

/** Staff have everyone planned together, and accept what they want of it. */
export function EveryonePage() {
  const { t } = useWords()
  return <Desk title={t.everyone.title} lead={t.everyone.lead}>{(now) => <Everyone {...now} />}</Desk>
}

function Everyone({ timetable }: Now) {
  const { t } = useWords()
  const words = t.everyone
  const { search, put } = useAddress()
  const { run, begin, stop, accept } = useRun()
  const [limit, setLimit] = useState<Limit>('usual')
  const [refused, refuse] = useState<Refusal | null>(null)
  if (run.isPending) return <Loading lines={6} />
  if (run.isError) return <ErrorState title={words.failed} onRetry={() => run.refetch()} />

  const here = run.data
  const looked = search.get('run')
  const show = (one: Run) => put({ run: one.id })
  const plan = async () => {
    refuse(null)
    const answer = await begin(LIMITS[limit])
    if (typeof answer === 'string') refuse(answer)
    else show(answer)
  }
  const stopped = async (id: string) => refuse(await stop(id))
  const accepted = async (id: string, people: string[]) => {
    const answer = await accept(id, people)
    refuse(answer)
    return answer === null
  }
  const goesOn = here?.state === 'running'
  return (
    <div className="everyone">
      {looked !== null && here?.id !== looked && !goesOn && <Notice kind="warning" title={words.forgotten.title}>{words.forgotten.text}</Notice>}
      {refused && <Notice kind="error" title={words.told[refused].title}>{words.told[refused].text}</Notice>}
      {here?.state === 'failed' && <Notice kind="error" title={words.broken.title}>{words.broken.text}</Notice>}
      {goesOn && <Running run={here} timetable={timetable} onStop={() => stopped(here.id)} />}
      {here?.result && <Proposed key={here.id} run={here} planned={here.result} timetable={timetable} onAccept={(people) => accepted(here.id, people)} />}
      {!goesOn && (
        <section className="everyone-begin">
          <LimitChoice hint={words.none} value={limit} onChange={setLimit} />
          <div className="row">
            <Button look={here?.result ? 'quiet' : 'primary'} onClick={plan}>{here ? words.again : words.begin}</Button>
            <Link to="/demand">{t.programme.unmet}</Link>
          </div>
        </section>
      )}
    </div>
  )
}
