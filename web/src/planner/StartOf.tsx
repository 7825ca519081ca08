import { useQuery } from '@tanstack/react-query'
import { readProgramme, type Plan } from '../api/fit'
import type { Telling } from './useTelling'

type Session = Pick<Plan['sessions'][number], 'offering' | 'start' | 'modality'>

/** When and where a plan begins, with the zone written out. */
export function StartOf({ session, telling, title }: { session: Session; telling: Telling; title: string }) {
  const { t, when, titleOf } = telling
  const words = t.planner.done
  const programme = useQuery({ queryKey: ['programme'], queryFn: readProgramme, staleTime: Infinity }).data
  const start = new Date(session.start)
  const id = session.offering.replace(/#\d+$/, '')
  const site = programme?.offerings?.find((one) => one.id === id)?.site
  const place = programme?.sites?.find((one) => one.id === site)?.name ?? site ?? ''
  const name = titleOf(session.offering)
  return (
    <p className="start-of">
      <span className="soft">{title}</span>
      <strong>{when.day(start)}, {words.at(when.timeAndZone(start))}</strong>
      <span>{name}</span>
      <span className="soft">{session.modality === 'online' ? words.online : words.onsite(place)}</span>
    </p>
  )
}
