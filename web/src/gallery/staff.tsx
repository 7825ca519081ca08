import { useState } from 'react'
import { Button } from '../kit/Button'
import { DataTable } from '../kit/DataTable'
import { HeatMap } from '../kit/HeatMap'
import { Link } from '../kit/Link'
import { Pager } from '../kit/Pager'
import { Empty } from '../kit/State'
import { Tabs } from '../kit/Tabs'
import { Tag, type TagTone } from '../kit/Tag'

type Waiting = { id: string; name: string; days: number; hours: number; state: string; tone: TagTone }

const WAITING: Waiting[] = [
  { id: 'a', name: 'Client 14', days: 12, hours: 9, state: 'Fits two plans', tone: 'good' },
  { id: 'b', name: 'Client 3', days: 31, hours: 9, state: 'Needs a change', tone: 'warm' },
  { id: 'c', name: 'Client 22', days: 4, hours: 12, state: 'Place held', tone: 'accent' },
  { id: 'd', name: 'Client 9', days: 19, hours: 9, state: 'Group is full', tone: 'danger' },
]

export function StaffTable() {
  return (
    <DataTable
      caption="Waiting for a place"
      rows={WAITING}
      rowKey={(row) => row.id}
      order={{ key: 'days', direction: 'descending' }}
      empty={<Empty title="Nobody is waiting" />}
      columns={[
        { key: 'name', header: 'Person', cell: (row) => <Link to={`/people/${row.id}`}>{row.name}</Link>, sortBy: (row) => row.name },
        { key: 'state', header: 'How it stands', cell: (row) => <Tag tone={row.tone}>{row.state}</Tag>, sortBy: (row) => row.state },
        { key: 'hours', header: 'Hours a week', cell: (row) => row.hours, align: 'end' },
        { key: 'days', header: 'Waiting', cell: (row) => `${row.days} days`, sortBy: (row) => row.days, align: 'end' },
      ]}
    />
  )
}

export function Tabbed() {
  const [tab, setTab] = useState<'plan' | 'week' | 'notes'>('plan')
  return (
    <Tabs label="Client 14" value={tab} onChange={setTab} tabs={[{ value: 'plan', label: 'Plan' }, { value: 'week', label: 'Week' }, { value: 'notes', label: 'Notes', count: 3 }]}>
      <p>What belongs to {tab}.</p>
    </Tabs>
  )
}

const free = (day: number, hour: number) => Math.round(Math.max(0, 40 * Math.exp(-((hour - (day > 4 ? 11 : 18.5)) ** 2) / 9) + (hour > 8 && hour < 12 ? 9 - day : 0)))

export function Heat() {
  const values = [0, 1, 2, 3, 4, 5, 6].map((day) => Array.from({ length: 14 }, (_, at) => free(day, at + 8)))
  return <HeatMap caption="Who could come when" values={values} first={8} tell={(n) => `${n} people`} />
}

const WEEKS = ['30 Nov – 6 Dec', '7 – 13 Dec', '14 – 20 Dec'] as const

export function Paged() {
  const [at, setAt] = useState<number>(0)
  return (
    <Pager label={WEEKS[at] ?? ''} earlier="The week before" later="The week after" onEarlier={at > 0 ? () => setAt(at - 1) : undefined} onLater={at < 2 ? () => setAt(at + 1) : undefined}>
      {at > 0 && <Button look="plain" onClick={() => setAt(0)}>This week</Button>}
    </Pager>
  )
}
