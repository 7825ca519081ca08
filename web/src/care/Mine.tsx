import type { ReactNode } from 'react'
import { ErrorState, Loading } from '../kit/State'
import { Page } from '../kit/Shell'
import { Speaking, useWords } from '../words/useWords'
import { useLiveWeek, useMyWeek } from './myWeek'
import type { MyWeek } from './sessions'

type Props = {
  client: string
  title: string
  /** What is here while nothing is agreed. */
  otherwise: ReactNode
  children: (plan: MyWeek) => ReactNode
}

/** Her agreed plan, told on her own clock. */
export function Mine({ client, title, otherwise, children }: Props) {
  const { t } = useWords()
  const week = useMyWeek(client)
  useLiveWeek(client)
  if (week.isPending) return <Page title={title}><Loading lines={6} /></Page>
  if (week.isError) return <Page title={title}><ErrorState title={t.app.unreachable.title} onRetry={() => week.refetch()}>{t.app.unreachable.text}</ErrorState></Page>
  return week.data ? <Speaking zone={week.data.zone}>{children(week.data)}</Speaking> : <>{otherwise}</>
}
