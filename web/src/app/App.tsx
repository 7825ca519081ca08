import { QueryClient, QueryClientProvider, useQuery } from '@tanstack/react-query'
import { useCallback, useState, type ReactNode } from 'react'
import { Route, Switch, useLocation } from 'wouter'
import { currentSession, type Session } from '../api/session'
import { LinkButton } from '../kit/Link'
import { Notice } from '../kit/Notice'
import { BareShell, Page, Shell, type Place } from '../kit/Shell'
import { Empty, ErrorState, Loading } from '../kit/State'
import { Toasts } from '../kit/Toast'
import { useLate } from '../kit/useLate'
import { likelyLanguage, Speaking, useWords } from '../words/useWords'
import { isLanguage } from '../words/words'
import { Begin, CalendarFeed, DemandPage, DesignPage, Done, EveryonePage, FindMyFit, HappenedPage, MyWeekPage, PeoplePage, TimetablePage, Today, WaitingListPage, WaitingPage } from './chapters'
import { ComingIn } from './ComingIn'
import { tokenIn } from './signInLink'
import { ErrorBoundary } from './ErrorBoundary'
import { HelpNow } from './HelpNow'
import { Settings } from './Settings'
import { useArrival } from './useArrival'
import { useOnline } from './useOnline'
import { Welcome } from './Welcome'
import { Wordless } from './Wordless'

const NAME = 'Meanwhile'
const LONG = 1_000 // ms after which a page is drawn in the browser's language, although it is not known who is here

export function App() {
  const [memory] = useState(() => new QueryClient({ defaultOptions: { queries: { staleTime: 30_000, retry: 2 } } }))
  return (
    <QueryClientProvider client={memory}>
      <Known />
    </QueryClientProvider>
  )
}

/** Who is here, and the words that go with them. */
function Known() {
  const [token, setToken] = useState(() => tokenIn(location.hash))
  const session = useQuery({ queryKey: ['session'], queryFn: currentSession, enabled: token === null })
  const [refused, setRefused] = useState(false)
  const onDone = useCallback((outcome: 'in' | 'refused') => {
    setRefused(outcome === 'refused')
    setToken(null)
  }, [])

  const record = session.data?.language ?? ''
  const language = isLanguage(record) ? record : undefined
  const late = useLate(LONG)

  const inside = () => {
    if (token !== null) return <ComingIn token={token} onDone={onDone} />
    if (session.isPending) return <Loading />
    if (session.isError) return <Unreachable onRetry={() => session.refetch()} />
    // Who taps an old link but is signed in already is simply let in.
    return session.data ? <Pages session={session.data} /> : <Welcome usedUp={refused} />
  }

  return (
    <ErrorBoundary fallback={(again) => <Wordless language={language ?? likelyLanguage()} onRetry={again} />}>
      <Speaking language={language} zone={session.data?.zone} isAsking={session.isPending && session.isFetching && session.failureCount === 0 && !late} meanwhile={<BareShell name={NAME} />}>
        <Toasts>
          <Around session={session.data ?? null}>{inside()}</Around>
        </Toasts>
      </Speaking>
    </ErrorBoundary>
  )
}

function Around({ session, children }: { session: Session | null; children: ReactNode }) {
  const { t } = useWords()
  const [here] = useLocation()
  const online = useOnline()
  useArrival(here)

  const places: Place[] = session === null ? [] : [
    ...(session.role === 'staff'
      ? [{ to: '/', label: t.programme.timetable, icon: 'week' } as const, { to: '/people', label: t.programme.people, icon: 'people' } as const, { to: '/everyone', label: t.everyone.title, icon: 'clock' } as const]
      : [{ to: '/', label: t.app.today, icon: 'today' } as const, { to: '/week', label: t.app.myWeek, icon: 'week' } as const]),
    { to: '/settings', label: t.app.settings, icon: 'settings' },
  ]
  return (
    <Shell name={t.app.name} places={places} here={here} help={{ to: '/help', label: t.app.helpNow }} banner={!online && <Notice kind="warning">{t.app.offline}</Notice>}>
      <ErrorBoundary key={here} fallback={(again) => <ErrorState title={t.app.broken.title} onRetry={again}>{t.app.broken.text}</ErrorState>}>
        <Switch>
          <Route path="/help"><HelpNow /></Route>
          <Route path="/settings"><Settings /></Route>
          <Route>{children}</Route>
        </Switch>
      </ErrorBoundary>
    </Shell>
  )
}

/** The pages of who is signed in. */
function Pages({ session }: { session: Session }) {
  const { t } = useWords()
  const { notFound, notYet } = t.app
  const { client } = session
  const noWeek = <Page title={t.app.myWeek}><Empty icon="week" title={notYet.myWeek.title}>{notYet.myWeek.text}</Empty></Page>
  return (
    <Switch>
      {session.role === 'staff' && <Route path="/"><TimetablePage /></Route>}
      {session.role === 'staff' && <Route path="/people"><PeoplePage /></Route>}
      {session.role === 'staff' && <Route path="/people/waiting"><WaitingListPage /></Route>}
      {session.role === 'staff' && <Route path="/demand"><DemandPage /></Route>}
      {session.role === 'staff' && <Route path="/design"><DesignPage /></Route>}
      {session.role === 'staff' && <Route path="/everyone"><EveryonePage /></Route>}
      {session.role === 'staff' && <Route path="/happened"><HappenedPage /></Route>}
      {client !== undefined && <Route path="/fit"><FindMyFit client={client} /></Route>}
      {client !== undefined && <Route path="/fit/done"><Done client={client} /></Route>}
      {client !== undefined && <Route path="/waiting"><WaitingPage client={client} /></Route>}
      {client !== undefined && <Route path="/"><Today client={client} otherwise={<Begin client={client} />} /></Route>}
      {client !== undefined && <Route path="/week"><MyWeekPage client={client} otherwise={noWeek} /></Route>}
      {client !== undefined && <Route path="/week/calendar"><CalendarFeed client={client} otherwise={noWeek} /></Route>}
      <Route><Page title={notFound.title} lead={notFound.text}><div><LinkButton to="/">{notFound.back}</LinkButton></div></Page></Route>
    </Switch>
  )
}

function Unreachable({ onRetry }: { onRetry: () => unknown }) {
  const { t } = useWords()
  return <ErrorState title={t.app.unreachable.title} onRetry={onRetry}>{t.app.unreachable.text}</ErrorState>
}
