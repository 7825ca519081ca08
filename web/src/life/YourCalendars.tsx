import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { readCalendars, refreshCalendar, removeCalendar } from '../api/fit'
import { Button, IconButton } from '../kit/Button'
import { Notice } from '../kit/Notice'
import { useToast } from '../kit/Toast'
import { useWords } from '../words/useWords'
import type { Keeper } from './keeper'
import { toneOf, type Life } from './life'

export type Kind = 'work' | 'family' | 'other'
export const KINDS: readonly Kind[] = ['work', 'family', 'other']
export type Told = { kind: 'success' | 'warning' | 'info'; text: string }

/** How many entries of a calendar are planned around, in words. */
export function useFound(): (busyEvents: number) => string {
  const { t, when } = useWords()
  return (busyEvents) => (busyEvents === 0 ? t.life.week.broughtNone : when.plural(busyEvents, t.life.week.brought))
}

/** The calendars that were brought. Those that have an address can be read again from it; the address itself is never told. */
export function YourCalendars({ client, keeper, life }: { client: string; keeper: Keeper; life: Life }) {
  const { t, when } = useWords()
  const words = t.life.week
  const calendars = life.calendars ?? []
  const known = useQuery({
    queryKey: ['calendars', client, calendars.map(({ file }) => file)],
    queryFn: () => readCalendars(client),
    enabled: calendars.length > 0,
  })
  if (calendars.length === 0) return null
  return (
    <section className="life-part stack">
      <h3>{words.calendars}</h3>
      <ul className="life-rows">
        {calendars.map(({ file, kind }, at) => {
          const kept = known.data?.find((one) => one.name === file)
          const changed = async () => {
            await keeper.reload()
            await known.refetch()
          }
          return <YourCalendar key={file} client={client} file={file} name={words.calendar(when.count(at + 1))} kind={kind} readAt={kept?.readAt} fromAddress={kept?.fromAddress === true} onChange={changed} />
        })}
      </ul>
    </section>
  )
}

type Props = { client: string; file: string; name: string; kind: string | null | undefined; fromAddress: boolean; readAt: string | undefined; onChange: () => Promise<void> }

function YourCalendar({ client, file, name, kind, fromAddress, readAt, onChange }: Props) {
  const { t, when } = useWords()
  const say = useToast()
  const found = useFound()
  const [told, tell] = useState<Told | null>(null)
  const words = t.life.week
  const held = KINDS.find((one) => one === kind)
  const last = readAt === undefined ? null : new Date(readAt)

  const remove = async () => {
    if (!(await removeCalendar(client, file))) return say(words.notReached)
    await onChange()
    say(words.removed(name))
  }
  const readAgain = async () => {
    tell(null)
    const answer = await refreshCalendar(client, file)
    if (answer === 'unreadable') return tell({ kind: 'warning', text: words.unreadableAgain })
    if (answer === 'too soon') return tell({ kind: 'warning', text: words.tooSoon })
    if (answer === 'unreachable') return tell({ kind: 'warning', text: words.notReached })
    await onChange()
    if (answer === 'gone') return say(words.otherCalendars) // it may have no row any more
    tell({ kind: 'success', text: found(answer.busyEvents) })
  }
  return (
    <li className="life-row">
      <span className="life-swatch" data-tone={toneOf(kind)} aria-hidden="true" />
      <div className="life-row-words">
        <strong>{name}{held && `: ${words.kinds[held]}`}</strong>
        <span>{words.busyOnly}</span>
        {fromAddress && (
          <>
            <span>{words.fromAddress}</span>
            {last && <span>{words.lastRead(when.day(last), when.time(last))}</span>}
            <div className="life-row-more">
              <div><Button aria-label={`${words.readAgain}: ${name}`} onClick={readAgain}>{words.readAgain}</Button></div>
              {told && <Notice kind={told.kind}>{told.text}</Notice>}
            </div>
          </>
        )}
      </div>
      <IconButton icon="close" label={words.remove(name)} onClick={remove} />
    </li>
  )
}
