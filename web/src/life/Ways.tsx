import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { readProgramme } from '../api/fit'
import { Check, Checks } from '../kit/Choice'
import { Disclosure } from '../kit/Disclosure'
import { NumberField } from '../kit/NumberField'
import { ErrorState, Loading } from '../kit/State'
import { useWords } from '../words/useWords'
import type { Keeper } from './keeper'
import { entriesOf, thingsOf, withThing, type Life, type Thing } from './life'
import { nameOf } from './telling'

type Site = { id: string; name?: string | null }
type Mode = 'online' | 'onsite'
const MODES: readonly Mode[] = ['online', 'onsite']
const USUAL = 30 // minutes, for a site that the person begins to reach
const LONGEST = 240

/** A way put into ways, or taken out by null. */
function withWay(ways: Record<string, number> | null | undefined, site: string, minutes: number | null): Record<string, number> {
  const others = Object.fromEntries(Object.entries(ways ?? {}).filter(([one]) => one !== site))
  return minutes === null ? others : { ...others, [site]: Math.min(Math.max(minutes, 0), LONGEST) }
}

/** The second step: how long the ways are, and how the person would take part. */
export function WaysStep({ keeper, life }: { keeper: Keeper; life: Life }) {
  const { t } = useWords()
  const words = t.life.ways
  const programme = useQuery({ queryKey: ['programme'], queryFn: readProgramme, staleTime: Infinity })
  if (programme.isPending) return <Loading />
  if (programme.isError) return <ErrorState title={t.planner.failed.title} onRetry={() => programme.refetch()}>{t.planner.failed.text}</ErrorState>
  const sites: Site[] = programme.data.sites ?? []
  return (
    <>
      <p>{sites.length > 0 ? words.lead : words.noSites}</p>
      <Taking keeper={keeper} life={life} />
      {life.client.onsite !== false && sites.map((site) => <ToSite key={site.id} site={site} keeper={keeper} life={life} />)}
      {life.client.onsite !== false && <FromWork sites={sites} keeper={keeper} life={life} />}
    </>
  )
}

function Taking({ keeper, life }: { keeper: Keeper; life: Life }) {
  const { t } = useWords()
  const words = t.life.ways
  const [refused, refuse] = useState(false)
  const value = MODES.filter((mode) => life.client[mode] !== false)
  const choose = (next: Mode[]) => {
    refuse(next.length === 0)
    if (next.length > 0) void keeper.change((before) => ({ ...before, client: { ...before.client, online: next.includes('online'), onsite: next.includes('onsite') } }))
  }
  return <Checks<Mode> label={words.how} options={MODES.map((mode) => ({ value: mode, label: words[mode] }))} value={value} onChange={choose} error={refused ? words.neither : null} />
}

function ToSite({ site, keeper, life }: { site: Site; keeper: Keeper; life: Life }) {
  const { t } = useWords()
  const words = t.life.ways
  const name = site.name ?? site.id
  const told = life.client.travel?.[site.id]
  const [typed, type] = useState<number | null>(told ?? null)
  const tell = (minutes: number | null) => void keeper.change((before) => ({ ...before, client: { ...before.client, travel: withWay(before.client.travel, site.id, minutes) } }))
  const reach = (can: boolean) => {
    type(can ? USUAL : null)
    tell(can ? USUAL : null)
  }
  return (
    <div className="life-site stack">
      <Check label={words.reach(name)} checked={told !== undefined} onChange={reach} />
      {told !== undefined && (
        <NumberField
          label={words.minutes(name)}
          unit={words.unit}
          step={5}
          max={LONGEST}
          value={typed}
          onChange={(minutes) => {
            type(minutes)
            if (minutes !== null) tell(minutes)
          }}
        />
      )}
    </div>
  )
}

/** For who goes straight from work: the way from there, for each job and site. */
function FromWork({ sites, keeper, life }: { sites: readonly Site[]; keeper: Keeper; life: Life }) {
  const { t } = useWords()
  const jobs = thingsOf(entriesOf(life)).filter((thing) => thing.entries[0]?.kind === 'work')
  if (jobs.length === 0 || sites.length === 0) return null
  return (
    <Disclosure summary={t.life.ways.fromWork}>
      <p className="soft">{t.life.ways.fromWorkText}</p>
      {jobs.map((job) => sites.map((site) => <FromJob key={`${job.key} ${site.id}`} job={job} site={site} keeper={keeper} />))}
    </Disclosure>
  )
}

function FromJob({ job, site, keeper }: { job: Thing; site: Site; keeper: Keeper }) {
  const { t } = useWords()
  const [first] = job.entries
  if (!first) return null
  return (
    <NumberField
      label={t.life.ways.fromTo(nameOf(first, t), site.name ?? site.id)}
      unit={t.life.ways.unit}
      optional
      step={5}
      max={LONGEST}
      value={first.travelTo?.[site.id] ?? null}
      onChange={(minutes) => void keeper.change((before) => withThing(before, job.key, (entry) => ({ ...entry, travelTo: withWay(entry.travelTo, site.id, minutes) })))}
    />
  )
}
