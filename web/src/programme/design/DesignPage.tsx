import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { readProgramme } from '../../api/fit'
import { useAddress } from '../../app/useAddress'
import { Link } from '../../kit/Link'
import { Notice } from '../../kit/Notice'
import { Section } from '../../kit/Shell'
import { ErrorState, Loading } from '../../kit/State'
import { useWords } from '../../words/useWords'
import { Desk, type Now } from '../Desk'
import '../everyone/everyone.css'
import { BeforeAfter } from './BeforeAfter'
import './design.css'
import { Looking } from './Looking'
import { modulesLed } from './proposal'
import { Tracks, type Told } from './Tracks'
import { useDesign } from './useDesign'

/** Staff see what other groups would bring those who wait. */
export function DesignPage() {
  const { t } = useWords()
  return <Desk title={t.design.title} lead={t.design.lead}>{(now) => <Design {...now} />}</Desk>
}

function Design({ timetable }: Now) {
  const { t } = useWords()
  const words = t.design
  const { search, put } = useAddress()
  const { run, begin, stop } = useDesign()
  const programme = useQuery({ queryKey: ['programme'], queryFn: readProgramme, staleTime: 600_000 })
  const [told, tell] = useState<Told | null>(null)
  if (run.isPending || programme.isPending) return <Loading lines={6} />
  if (run.data === undefined || programme.data === undefined) return <ErrorState title={words.failed} onRetry={() => Promise.all([run.refetch(), programme.refetch()])} />

  const here = run.data
  const looked = search.get('run')
  const goesOn = here?.state === 'running'
  const isOther = looked !== null && here?.id !== looked && !goesOn
  const stopped = async (id: string) => {
    const refusal = await stop(id)
    tell(refusal && { refusal, left: [] })
  }
  const notice = told && (goesOn || told.refusal !== 'going') && <ToldNotice told={told} />
  return (
    <div className="everyone">
      {isOther && (here === null ? <Notice kind="warning" title={words.forgotten.title}>{words.forgotten.text}</Notice> : <Notice title={words.newer.title}>{words.newer.text}</Notice>)}
      {here?.state === 'failed' && <Notice kind="error" title={words.broken.title}>{words.broken.text}</Notice>}
      {goesOn && notice}
      {goesOn && <Looking run={here} onStop={() => stopped(here.id)} />}
      {here?.result && <BeforeAfter run={here} designed={here.result} timetable={timetable} />}
      <div hidden={goesOn}>
        <Section title={words.ask}>
          <Tracks
            modules={modulesLed(programme.data)}
            again={here !== null}
            notice={!goesOn && notice}
            onTell={tell}
            onBegin={async (asked, limit) => {
              const begun = await begin(asked, limit)
              if ('run' in begun) put({ run: begun.run.id })
              return begun
            }}
          />
        </Section>
      </div>
    </div>
  )
}

function ToldNotice({ told: { refusal, left } }: { told: Told }) {
  const { t } = useWords()
  const { title, text } = t.design.told[refusal]
  return (
    <Notice kind="error" title={title}>
      {text} {refusal === 'planning' && <Link to="/everyone">{t.everyone.title}</Link>}
      {left.length > 0 && <span lang="en">{left.join('. ')}</span>}
    </Notice>
  )
}
