import { useMyWeek } from '../care/myWeek'
import { Icon } from '../kit/Icon'
import { LinkButton } from '../kit/Link'
import { Page } from '../kit/Shell'
import { ErrorState, Loading } from '../kit/State'
import { createWhen } from '../words/when'
import { useWords } from '../words/useWords'
import './planner.css'
import { useTitle } from './useTitle'

/** It is agreed: when it begins, in which zone, and where to go on. */
export default function Done({ client }: { client: string }) {
  const { t, when: device } = useWords()
  const words = t.planner.done
  const week = useMyWeek(client)
  useTitle()
  const isBefore = week.data === null && week.isFetching // as it was until she agreed
  if (week.isPending || isBefore) return <Page title={words.title}><Loading /></Page>
  if (week.isError || week.data === null) return <Page title={words.title}><ErrorState title={t.planner.failed.title} onRetry={() => week.refetch()} /></Page>

  const when = createWhen(device.locale, week.data.zone)
  const first = week.data.sessions.find((session) => session.state === 'planned' || session.state === 'makeUp')
  const start = first && new Date(first.start)
  return (
    <Page title={words.title} lead={words.lead}>
      {first && start && (
        <div className="done-start">
          <Icon name="success" size={40} />
          <p className="start-of">
            <span className="soft">{words.starts}</span>
            <strong>{when.day(start)}, {words.at(when.timeAndZone(start))}</strong>
            <span>{first.title}</span>
            <span className="soft">{first.modality === 'online' ? words.online : words.onsite(first.site ?? '')}</span>
            <span className="soft">{words.zone(when.zoneName(start))}</span>
          </p>
        </div>
      )}
      <p>{words.next}</p>
      <div><LinkButton to="/week" icon="week">{words.toWeek}</LinkButton></div>
    </Page>
  )
}
