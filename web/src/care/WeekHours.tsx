import { Button } from '../kit/Button'
import { Link } from '../kit/Link'
import { useWords } from '../words/useWords'
import './care.css'
import { HoursBar } from './Hours'
import { keyOf, unanswered, type Week } from './sessions'
import { usePick } from './usePick'

/** Hours planned beside hours asked for; where they fall short, what could be done. */
export function WeekHours({ week, now }: { week: Week; now: Date }) {
  const { t, when } = useWords()
  const words = t.care.week
  const { pick } = usePick()
  if (!week.sum) return null
  const { minutes, required, short } = week.sum
  const [open] = unanswered(week.sessions, now)
  return (
    <div className="care-hours" role="status">
      <p>{required > 0 ? words.hours(when.duration(minutes, 'long'), when.duration(required, 'long')) : words.hoursAlone(when.duration(minutes, 'long'))}{minutes >= required && required > 0 && ` ${words.enough}`}</p>
      <HoursBar minutes={minutes} required={required} />
      {minutes < required && !short && <p className="soft">{words.fewer}</p>}
      {minutes < required && short && (
        <>
          <p>{words.shortBy(when.duration(required - minutes, 'long'))}</p>
          <ul className="care-could">
            {open && <li><Button look="plain" onClick={() => pick(keyOf(open))}>{words.shortChoose}</Button></li>}
            <li><Link to="/fit?step=week">{words.shortRefit}</Link></li>
            <li className="soft">{words.shortTalk}</li>
          </ul>
        </>
      )}
    </div>
  )
}
