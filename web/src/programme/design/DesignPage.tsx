import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { readProgramme } from '../../api/fit'
import { useAddress } from '../../app/useAddress'
import { useNow } from '../../app/useNow'
import { Button } from '../../kit/Button'
import { Link } from '../../kit/Link'
import { Notice } from '../../kit/Notice'
import { inTab } from '../../kit/remember'
import { Section } from '../../kit/Shell'
import { ErrorState, Loading } from '../../kit/State'
import { useWords } from '../../words/useWords'
import { daysLater, mondayOf, wallIn } from '../../words/wall'
import { Desk, type Now } from '../Desk'
import { LimitChoice } from '../LimitChoice'
import { LIMITS, type Limit } from '../longRun'
import '../everyone/everyone.css'
import { BeforeAfter } from './BeforeAfter'
import './design.css'
import { Looking } from './Looking'
import { askedFor, draftOf, draftsFrom, modulesLed, refusedAt, troubleOf, type Draft, type Trouble } from './proposal'
import { ProposalForm } from './ProposalForm'
import { useDesign, type Refusal } from './useDesign'

/** Staff see what other groups would bring those who wait. */
export function DesignPage() {
  const { t } = useWords()
  return <Desk title={t.design.title} lead={t.design.lead}>{(now) => <Design {...now} />}</Desk>
}

type Told = { refusal: Refusal; left: readonly string[] }

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
  const stopped = async (id: string) => {
    const refusal = await stop(id)
    tell(refusal && { refusal, left: [] })
  }
  return (
    <div className="everyone">
      {looked !== null && here?.id !== looked && !goesOn && <Notice kind="warning" title={words.forgotten.title}>{words.forgotten.text}</Notice>}
      {here?.state === 'failed' && <Notice kind="error" title={words.broken.title}>{words.broken.text}</Notice>}
      {told && (
        <Notice kind="error" title={words.told[told.refusal].title}>
          {words.told[told.refusal].text} {told.refusal === 'planning' && <Link to="/everyone">{t.everyone.title}</Link>} {told.left.join('; ')}
        </Notice>
      )}
      {goesOn && <Looking run={here} onStop={() => stopped(here.id)} />}
      {here?.result && <BeforeAfter run={here} designed={here.result} timetable={timetable} />}
      <div hidden={goesOn}>
        <Section title={words.ask}>
          <Tracks
            modules={modulesLed(programme.data)}
            again={here !== null}
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

type TracksProps = {
  modules: ReturnType<typeof modulesLed>
  again: boolean
  onTell: (told: Told | null) => void
  onBegin: ReturnType<typeof useDesign>['begin']
}

const MOST = 20
const DRAFTS = 'design'

/** What staff would like to see tried. */
function Tracks({ modules, again, onTell, onBegin }: TracksProps) {
  const { t, when } = useWords()
  const words = t.design
  const now = useNow()
  const fresh = (number: number) => draftOf(number, words.fields.usual, modules[0]?.id ?? '')
  const [drafts, setDrafts] = useState<readonly Draft[]>(() => draftsFrom(inTab.get(DRAFTS)) ?? [fresh(1)])
  useEffect(() => inTab.set(DRAFTS, JSON.stringify(drafts)), [drafts])
  const [troubles, setTroubles] = useState<ReadonlyMap<number, Trouble>>(new Map())
  const [limit, setLimit] = useState<Limit>('usual')

  const look = async () => {
    const found = new Map(drafts.map((draft) => [draft.number, troubleOf(draft)] as const).filter(([, trouble]) => Object.keys(trouble).length > 0))
    setTroubles(found)
    onTell(found.size > 0 ? { refusal: 'refused', left: [] } : null)
    if (found.size > 0) return
    const monday = daysLater(mondayOf(wallIn(when.zone)(now).date), 7)
    const begun = await onBegin(drafts.map((draft) => askedFor(draft, modules, monday)), LIMITS[limit])
    if ('run' in begun) return
    const refused = refusedAt(begun.errors, drafts)
    setTroubles(refused.troubles)
    onTell({ refusal: begun.refusal, left: refused.left })
  }
  const change = (next: Draft) => {
    setDrafts(drafts.map((one) => (one.number === next.number ? next : one)))
    setTroubles(new Map([...troubles].filter(([number]) => number !== next.number)))
  }
  const options = modules.map(({ id, name }) => ({ value: id, label: name ?? id }))
  return (
    <form className="everyone-begin" noValidate onSubmit={(event) => { event.preventDefault(); void look() }}>
      {drafts.map((draft, at) => (
        <ProposalForm
          key={draft.number}
          label={words.track(when.count(at + 1))}
          draft={draft}
          modules={options}
          trouble={troubles.get(draft.number) ?? {}}
          onChange={change}
          onRemove={drafts.length > 1 ? () => setDrafts(drafts.filter((one) => one !== draft)) : undefined}
        />
      ))}
      {drafts.length < MOST && <div className="row"><Button look="plain" onClick={() => setDrafts([...drafts, fresh(Math.max(...drafts.map((one) => one.number)) + 1)])}>{words.more}</Button></div>}
      <LimitChoice hint={words.none} value={limit} onChange={setLimit} />
      <div className="row">
        <Button type="submit" look="primary">{again ? words.again : words.begin}</Button>
        <Link to="/">{t.programme.timetable}</Link>
      </div>
    </form>
  )
}
