import { useState } from 'react'
import type { Picture } from '../api/fit'
import { IconButton } from '../kit/Button'
import { WeekView } from '../kit/WeekView'
import { blocksOf, datesOf, typicalWeek } from './weeks'
import type { Telling } from './useTelling'

/** A plan's weeks, one at a time; the one that looks like most others first. */
export function PlanWeeks({ pictures, telling }: { pictures: readonly Picture[]; telling: Telling }) {
  const { t, when, nameOf } = telling
  const words = t.planner.plans
  const usual = typicalWeek(pictures)
  const [chosen, choose] = useState<number | null>(null)
  const at = Math.min(chosen ?? usual, pictures.length - 1)
  const picture = pictures[at]
  if (!picture) return null

  const from = when.shortDay(new Date(`${picture.monday}T17:00:00Z`))
  const caption = words.week(when.count(at + 1), when.count(pictures.length), from)
  const blocks = blocksOf(picture, nameOf)
  return (
    <div className="plan-weeks">
      <div className="plan-pager">
        <IconButton icon="left" label={words.earlier} disabled={at === 0} onClick={() => choose(at - 1)} />
        <p role="status">{caption}{at === usual && <span className="soft"> · {words.typical}</span>}</p>
        <IconButton icon="right" label={words.later} disabled={at === pictures.length - 1} onClick={() => choose(at + 1)} />
      </div>
      <WeekView key={at} caption="" blocks={blocks} tones={t.planner.tones} dates={datesOf(picture.monday)} day={blocks.find((block) => block.tone === 'onsite' || block.tone === 'online')?.day ?? 0} />
    </div>
  )
}
