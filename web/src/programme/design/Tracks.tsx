import { useEffect, useRef, useState, type ReactNode } from 'react'
import { useNow } from '../../app/useNow'
import { Button } from '../../kit/Button'
import { Link } from '../../kit/Link'
import { inTab } from '../../kit/remember'
import { useWords } from '../../words/useWords'
import { daysLater, mondayOf, wallIn } from '../../words/wall'
import { LimitChoice } from '../LimitChoice'
import { LIMITS, type Limit } from '../longRun'
import { askedFor, draftOf, draftsFrom, refusedAt, troubleOf, type Draft, type modulesLed, type Trouble } from './proposal'
import { ProposalForm } from './ProposalForm'
import type { Refusal, useDesign } from './useDesign'

/** Why it was not done; `left` is what the server says of no field. */
export type Told = { refusal: Refusal; left: readonly string[] }

type Props = {
  modules: ReturnType<typeof modulesLed>
  /** Whether something was looked for before. */
  again: boolean
  notice: ReactNode
  onTell: (told: Told | null) => void
  onBegin: ReturnType<typeof useDesign>['begin']
}

const MOST = 20
const DRAFTS = 'design'

/** What staff would like to see tried; it is kept as long as the tab is open. */
export function Tracks({ modules, again, notice, onTell, onBegin }: Props) {
  const { t, when } = useWords()
  const words = t.design
  const now = useNow()
  const form = useRef<HTMLFormElement>(null)
  const fresh = (number: number) => draftOf(number, words.fields.usual, modules[0]?.id ?? '')
  const [drafts, setDrafts] = useState<readonly Draft[]>(() => draftsFrom(inTab.get(DRAFTS)) ?? [fresh(1)])
  const [troubles, setTroubles] = useState<ReadonlyMap<number, Trouble>>(new Map())
  const [limit, setLimit] = useState<Limit>('usual')
  useEffect(() => inTab.set(DRAFTS, JSON.stringify(drafts)), [drafts])

  const show = (found: ReadonlyMap<number, Trouble>) => {
    setTroubles(found)
    if (found.size > 0) requestAnimationFrame(() => form.current?.querySelector<HTMLElement>('.field-wrong :is(input, select)')?.focus())
  }
  const look = async () => {
    const found = new Map(drafts.map((draft) => [draft.number, troubleOf(draft)] as const).filter(([, trouble]) => Object.keys(trouble).length > 0))
    show(found)
    onTell(found.size > 0 ? { refusal: 'refused', left: [] } : null)
    if (found.size > 0) return
    const monday = daysLater(mondayOf(wallIn(when.zone)(now).date), 7)
    const begun = await onBegin(drafts.map((draft) => askedFor(draft, modules, monday)), LIMITS[limit])
    if ('run' in begun) return
    const refused = refusedAt(begun.errors, drafts)
    show(refused.troubles)
    onTell({ refusal: begun.refusal, left: refused.left })
  }
  const change = (next: Draft) => {
    setDrafts(drafts.map((one) => (one.number === next.number ? next : one)))
    setTroubles(new Map([...troubles].filter(([number]) => number !== next.number)))
  }
  const options = modules.map(({ id, name }) => ({ value: id, label: name ?? id }))
  return (
    <form ref={form} className="everyone-begin" noValidate onSubmit={(event) => { event.preventDefault(); void look() }}>
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
      {notice}
      <div className="row">
        <Button type="submit" look="primary">{again ? words.again : words.begin}</Button>
        <Link to="/">{t.programme.timetable}</Link>
      </div>
    </form>
  )
}
