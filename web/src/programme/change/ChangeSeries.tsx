import { useState } from 'react'
import { useToast } from '../../kit/Toast'
import { useNow } from '../../app/useNow'
import { useWords } from '../../words/useWords'
import { daysLater, mondayOf, wallIn } from '../../words/wall'
import type { Session } from '../sessions'
import { seatsOf, type Timetable } from '../timetable'
import { Frame } from './Frame'
import { SeriesForm } from './SeriesForm'
import { seriesTrouble, type Trouble } from './trouble'
import { useChange, type Asked } from './useChange'
import { hasOtherTimes, rebased, seriesDraftOf, timesBegin, withSeries, type SeriesDraft, type Written } from './written'

/** A group itself, for all its dates: other times from a date on. */
export function ChangeSeries({ session, timetable, onClose }: { session: Session; timetable: Timetable; onClose: () => void }) {
  const { t } = useWords()
  const words = t.change
  const say = useToast()
  const today = wallIn(timetable.zone)(useNow()).date
  const [typed, type] = useState<SeriesDraft | null>(null)
  const now = timetable.offerings.find((one) => one.id === session.offering.id) ?? session.offering
  const taken = Math.max(0, ...now.slots.map((slot) => seatsOf(now, slot).taken))
  // Times hold for whole weeks, unless one says otherwise: a group that moves from Friday to Monday would else meet twice, or not at all.
  const draftOf = (offering: Written) => {
    const week = mondayOf(session.date)
    const from = week > today ? week : daysLater(mondayOf(today), 7)
    const begin = timesBegin(offering) ?? from
    return seriesDraftOf(offering, begin > from ? begin : from)
  }

  const askFor = (offering: Written, draft: SeriesDraft): Asked | Trouble => {
    const otherTimes = hasOtherTimes(offering, draft)
    const found = seriesTrouble(draft, { today, taken, otherTimes })
    return Object.keys(found).length > 0 ? found : { body: withSeries(offering, draft), from: otherTimes ? draft.from : null }
  }
  const ask = (offering: Written) => askFor(offering, typed ?? draftOf(offering))
  const onFresh = (before: Written, fresh: Written) => {
    const draft = rebased(typed ?? draftOf(before), draftOf(before), draftOf(fresh))
    type(draft)
    return askFor(fresh, draft)
  }
  const saved = () => {
    say(words.saved(typed?.title ?? session.offering.title))
    onClose()
  }
  const change = useChange({ id: session.offering.id, ask, onFresh, onSaved: saved })
  const offering = change.base.data?.offering
  return (
    <Frame {...{ session, timetable, change, onClose }} title={words.seriesTitle} lead={session.offering.title} whole typed={typed !== null}>
      {offering && <SeriesForm offering={offering} draft={typed ?? draftOf(offering)} onChange={type} taken={taken} today={today} trouble={change.trouble} />}
    </Frame>
  )
}
