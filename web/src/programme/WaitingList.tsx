import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { listen } from '../api/live'
import { readWaitingList, stopWaiting, waitForPlace, type OnTheList, type Outcome } from '../api/waiting'
import { Button } from '../kit/Button'
import { DataTable, type Column } from '../kit/DataTable'
import { Select, TextField } from '../kit/Field'
import { Link } from '../kit/Link'
import { Notice } from '../kit/Notice'
import { Page, Section } from '../kit/Shell'
import { Empty, ErrorState, Loading } from '../kit/State'
import { useWords } from '../words/useWords'
import './waiting.css'

const KEY = ['waiting list']
const PRIORITIES = ['1', '2', '3', '4', '5']

/** Who waits for a place, in the order in which places are offered. */
export function WaitingListPage() {
  const { t } = useWords()
  const words = t.waiting.staff
  const memory = useQueryClient()
  const list = useQuery({ queryKey: KEY, queryFn: readWaitingList })
  const [outcome, tell] = useState<Outcome>('done')

  useEffect(() => {
    const again = () => void memory.invalidateQueries({ queryKey: KEY })
    return listen({ names: ['waiting', 'seats', 'reset'], onEvent: again, onLine: (up) => up && again() })
  }, [memory])

  const change = async (changed: Promise<Outcome>): Promise<Outcome> => {
    const next = await changed
    tell(next)
    await memory.invalidateQueries({ queryKey: KEY })
    return next
  }

  return (
    <Page wide title={words.title} lead={words.lead}>
      {outcome !== 'done' && <Notice kind="error">{words.failed[outcome]}</Notice>}
      {list.isPending && <Loading lines={6} />}
      {list.isError && <ErrorState title={t.app.unreachable.title} onRetry={() => list.refetch()}>{t.app.unreachable.text}</ErrorState>}
      {list.data && <List people={list.data} onChange={change} />}
      {list.data && list.data.length > 0 && <p><Link to="/design">{t.design.link}</Link></p>}
      <Section title={words.add}><Add onAdd={(client, priority) => change(waitForPlace(client, priority))} /></Section>
    </Page>
  )
}

type Row = OnTheList & { place: number }

function List({ people, onChange }: { people: readonly OnTheList[]; onChange: (changed: Promise<Outcome>) => Promise<Outcome> }) {
  const { t, when } = useWords()
  const words = t.waiting.staff
  const stateOf = (one: Row) => (one.until === undefined ? words.states[one.state] : words.offeredUntil(when.day(new Date(one.until)), when.time(new Date(one.until))))
  const columns: Column<Row>[] = [
    { key: 'who', header: t.programme.columns.who, cell: (one) => one.client, sortBy: (one) => one.client },
    { key: 'place', header: words.place, cell: (one) => when.count(one.place), sortBy: (one) => one.place, align: 'end' },
    {
      key: 'priority', header: words.priority, sortBy: (one) => one.priority,
      cell: (one) => (
        <select className="field-input waiting-priority" aria-label={words.priorityOf(one.client)} value={one.priority} onChange={(event) => void onChange(waitForPlace(one.client, Number(event.target.value)))}>
          {PRIORITIES.map((value) => <option key={value}>{value}</option>)}
        </select>
      ),
    },
    { key: 'since', header: words.since, cell: (one) => when.day(new Date(one.since)), sortBy: (one) => one.since },
    { key: 'state', header: t.programme.columns.state, cell: stateOf, sortBy: (one) => one.state },
    { key: 'off', header: words.change, cell: (one) => <Button look="plain" onClick={() => onChange(stopWaiting(one.client))}>{words.off}<span className="unseen">: {one.client}</span></Button> },
  ]
  return (
    <DataTable
      caption={when.plural(people.length, words.counted)}
      columns={columns}
      rows={people.map((one, at) => ({ ...one, place: at + 1 }))}
      rowKey={(one) => one.client}
      order={{ key: 'place', direction: 'ascending' }}
      empty={<Empty icon="clock" title={words.none.title}>{words.none.text}</Empty>}
    />
  )
}

function Add({ onAdd }: { onAdd: (client: string, priority: number) => Promise<Outcome> }) {
  const { t } = useWords()
  const words = t.waiting.staff
  const [client, name] = useState('')
  const [priority, rank] = useState('1')
  const add = async () => {
    if (client.trim() !== '' && (await onAdd(client.trim(), Number(priority))) === 'done') name('')
  }
  return (
    <div className="waiting-add">
      <TextField label={t.programme.columns.who} value={client} onChange={(event) => name(event.target.value)} autoComplete="off" />
      <Select label={words.priority} hint={words.priorityHint} value={priority} onChange={(event) => rank(event.target.value)} options={PRIORITIES.map((value) => ({ value, label: value }))} />
      <Button icon="plus" onClick={add}>{words.addThem}</Button>
    </div>
  )
}
