import { useEffect, useRef, useState } from 'react'
import { IconButton } from '../kit/Button'
import { useToast } from '../kit/Toast'
import { usePainting, WeekPainter, type Brush } from '../kit/WeekPainter'
import { useWords } from '../words/useWords'
import { Calendars } from './Calendars'
import type { Keeper } from './keeper'
import { entriesOf, isWeekly, keyOf, minutesOf, thingsOf, toneOf, type Entry, type Life } from './life'
import './life.css'
import { cellsOf, exactly, repaint } from './painted'
import { nameOf, timesTold } from './telling'

const BRUSHES = ['work', 'family', 'other'] as const

/** What a fresh brush stands for: all of it is firm until the person says otherwise, but for what is simply something else. */
const freshEntry = (fill: string): Omit<Entry, 'id'> => (fill === 'other' ? { kind: 'other', firm: false, weight: 3 } : { kind: fill, firm: true })

/** The first step: a calendar, or a week to be painted. */
export function YourWeek({ client, keeper, life }: { client: string; keeper: Keeper; life: Life }) {
  const { t } = useWords()
  const [known] = useState(() => entriesOf(life))
  const [brushes] = useState(() => brushesFor(known, (entry) => nameOf(entry, t)))
  const [painting, dispatch] = usePainting(cellsOf(known), (brushes.find((brush) => brush.tone === 'work') ?? brushes[0])?.value ?? 'work')
  const last = useRef(painting.cells)

  useEffect(() => {
    const [was, now] = [last.current, painting.cells]
    if (painting.stroke || was === now) return
    last.current = now
    void keeper.change((before) => {
      const entries = entriesOf(before)
      const cells = cellsOf(entries)
      return { ...before, life: repaint(entries, cells, cells.map((cell, at) => (now[at] === was[at] ? cell : (now[at] ?? null))), freshEntry, known) }
    })
  }, [painting, keeper, known])

  return (
    <>
      <p>{t.life.week.lead}</p>
      <Calendars client={client} keeper={keeper} life={life} />
      <WeekPainter painting={painting} dispatch={dispatch} brushes={brushes} exact={(span) => exactly(entriesOf(life), span)} />
      {known.some(isUneven) && <p className="soft">{t.life.week.exact}</p>}
      <Changing keeper={keeper} life={life} />
    </>
  )
}

const isUneven = (entry: Entry) => isWeekly(entry) && [entry.start, entry.end].some((clock) => minutesOf(clock) % 30 !== 0)

/** A brush for each thing that is there already, and one for each kind of what is not; there is always one for what is new. */
function brushesFor(entries: readonly Entry[], tell: (entry: Pick<Entry, 'id' | 'name'>) => string): Brush[] {
  const things = thingsOf(entries.filter(isWeekly)).flatMap(({ key, entries: [first] }) => (first ? [{ value: key, label: tell({ ...first, id: key }), tone: toneOf(first.kind) }] : []))
  const fresh = BRUSHES.filter((kind) => (kind === 'other' ? things.every((thing) => thing.value !== kind) : things.every((thing) => thing.tone !== kind)))
  const brush = (kind: (typeof BRUSHES)[number]): Brush => ({ value: kind, label: tell({ id: kind }), tone: kind })
  return [...fresh.filter((kind) => kind !== 'other').map(brush), ...things, ...fresh.filter((kind) => kind === 'other').map(brush)]
}

/** What is not the same each week: told in words, and kept as it is. */
function Changing({ keeper, life }: { keeper: Keeper; life: Life }) {
  const { t, when } = useWords()
  const say = useToast()
  const words = t.life.week
  const entries = entriesOf(life).filter((entry) => !isWeekly(entry))
  if (entries.length === 0) return null

  const remove = (entry: Entry) => {
    void keeper.change((before) => ({ ...before, life: entriesOf(before).filter((one) => one.id !== entry.id) }))
    say(words.removed(nameOf(entry, t)), () => void keeper.change((before) => ({ ...before, life: [...entriesOf(before), entry] })))
  }
  return (
    <section className="life-part stack">
      <h3>{words.changing}</h3>
      <p className="soft">{words.changingText}</p>
      <ul className="life-rows">
        {entries.map((entry) => (
          <li key={entry.id} className="life-row">
            <span className="life-swatch" data-tone={toneOf(entry.kind)} aria-hidden="true" />
            <span className="life-row-words"><strong>{nameOf(entry, t)}</strong><span>{timesTold(entry, t, when)}</span></span>
            <IconButton icon="close" label={words.remove(nameOf({ id: keyOf(entry), ...(entry.name ? { name: entry.name } : {}) }, t))} onClick={() => remove(entry)} />
          </li>
        ))}
      </ul>
    </section>
  )
}
