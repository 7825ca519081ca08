import { useMemo, useRef, type PointerEvent } from 'react'
import type { Proposal, ShownPlan } from '../api/fit'
import { Button } from '../kit/Button'
import { names } from '../kit/names'
import { Tabs } from '../kit/Tabs'
import { Tag } from '../kit/Tag'
import { useWidth } from '../kit/useWidth'
import { hoursOf } from '../kit/week'
import { Costs } from './Costs'
import './planner.css'
import { PlanWeeks } from './PlanWeeks'
import { costsOf, differing, touchedBy, type Cost } from './toll'
import type { Telling } from './useTelling'
import { blocksOf, typicalWeek } from './weeks'
import { WeekShape } from './WeekShape'

const SIDE_BY_SIDE = 720 // px of its own width
const SHOWN = 4 // plans at most

type Column = { shown: ShownPlan; label: string; costs: Cost[] }
type Props = { proposal: Proposal; isLooking: boolean; chosen: string; onChoose: (label: string) => void; telling: Telling }

export const shownOf = (proposal: Proposal | null): ShownPlan[] => proposal?.plans.slice(0, SHOWN) ?? []

/** Up to four plans: side by side where there is room, else one at a time. */
export function Plans({ proposal, isLooking, chosen, onChoose, telling }: Props) {
  const [element, width] = useWidth<HTMLDivElement>()
  const { columns, differ } = useMemo(() => {
    const plans = shownOf(proposal)
    const own = touchedBy(plans)
    const made: Column[] = plans.map((shown) => ({ shown, label: shown.plan.label, costs: costsOf(shown, own, telling) }))
    return { columns: made, differ: made.length > 1 ? differing(made.map((column) => column.costs)) : new Map<string, number>() }
  }, [proposal, telling])
  const open = columns.find((column) => column.label === chosen) ?? columns[0]
  if (!open) return null
  const props = { columns, differ, open, onChoose, telling, isLooking }
  return (
    <div className="plans" ref={element}>
      {width !== null && (width >= SIDE_BY_SIDE ? <Beside {...props} /> : <OneByOne {...props} />)}
    </div>
  )
}

type Layout = { columns: Column[]; differ: Map<string, number>; open: Column; onChoose: (label: string) => void; telling: Telling; isLooking: boolean }

function Beside({ columns, differ, open, onChoose, telling, isLooking }: Layout) {
  const { t, nameOf } = telling
  const words = t.planner.plans
  const weeks = columns.map(({ shown }) => {
    const picture = shown.pictures[typicalWeek(shown.pictures)]
    return picture ? blocksOf(picture, nameOf) : []
  })
  const hours = hoursOf(weeks.flat())
  const ghosts = isLooking ? Math.max(0, SHOWN - columns.length) : 0
  return (
    <>
      <ul className="plan-columns">
        {columns.map(({ shown, label, costs }, at) => {
          const isOpen = label === open.label
          const title = t.planner.labels[shown.plan.label]
          return (
            <li key={label} className={names('plan-column', isOpen && 'plan-open')}>
              <h3>{title}</h3>
              <p className="plan-proof">{shown.proven && at === 0 && <Tag tone="good">{words.proven}</Tag>}</p>
              <WeekShape blocks={weeks[at] ?? []} tones={t.planner.tones} {...hours} />
              <Costs costs={costs} differ={differ} />
              <Button look={isOpen ? 'plain' : 'quiet'} aria-pressed={isOpen} icon={isOpen ? 'check' : 'week'} onClick={() => onChoose(label)}>
                {isOpen ? words.chosen : words.lookShort}<span className="unseen">: {title}</span>
              </Button>
            </li>
          )
        })}
        {Array.from({ length: ghosts }, (_, at) => <li key={`ghost ${at}`} className="plan-column plan-ghost" aria-hidden="true"><span /><span /><span /></li>)}
      </ul>
      <section className="plan-detail" aria-label={t.planner.labels[open.shown.plan.label]}>
        <h3>{t.planner.labels[open.shown.plan.label]}</h3>
        <PlanWeeks key={open.label} pictures={open.shown.pictures} telling={telling} />
      </section>
    </>
  )
}

function OneByOne({ columns, differ, open, onChoose, telling }: Layout) {
  const { t } = telling
  const at = columns.indexOf(open)
  const swipe = useSwipe((by) => {
    const to = columns[at + by]
    if (to) onChoose(to.label)
  })
  const body = (
    <div className="plan-one" {...swipe}>
      {open.shown.proven && at === 0 && <Tag tone="good">{t.planner.plans.proven}</Tag>}
      <Costs costs={open.costs} differ={differ} />
      <PlanWeeks key={open.label} pictures={open.shown.pictures} telling={telling} />
    </div>
  )
  if (columns.length === 1) return <><h3>{t.planner.labels[open.shown.plan.label]}</h3>{body}</>
  return (
    <Tabs label={t.planner.plans.choose} tabs={columns.map(({ label, shown }) => ({ value: label, label: t.planner.labels[shown.plan.label] }))} value={open.label} onChange={onChoose}>
      {body}
    </Tabs>
  )
}

const SWIPE = 56 // px to the side, and more than twice as far as up or down

/** A finger that goes to the side leads to the plan on that side. */
function useSwipe(onSwipe: (by: 1 | -1) => void) {
  const from = useRef<{ x: number; y: number } | null>(null)
  return {
    onPointerDown: (event: PointerEvent) => {
      from.current = event.pointerType === 'touch' ? { x: event.clientX, y: event.clientY } : null
    },
    onPointerUp: (event: PointerEvent) => {
      if (!from.current) return
      const [x, y] = [event.clientX - from.current.x, event.clientY - from.current.y]
      from.current = null
      if (Math.abs(x) > SWIPE && Math.abs(x) > 2 * Math.abs(y)) onSwipe(x < 0 ? 1 : -1)
    },
    onPointerCancel: () => {
      from.current = null
    },
  }
}
