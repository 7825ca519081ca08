import { later } from './later'

// The chapters that come when they are asked for.
const begin = async () => (await import('../planner/Begin')).default
const findMyFit = async () => (await import('../planner/FindMyFit')).default
const done = async () => (await import('../planner/Done')).default
const waitingPage = async () => (await import('../planner/WaitingPage')).default
const care = () => import('../care')
const programme = () => import('../programme')

export const Begin = later(begin)
export const FindMyFit = later(findMyFit)
export const Done = later(done)
export const WaitingPage = later(waitingPage)
export const Today = later(async () => (await care()).Today)
export const MyWeekPage = later(async () => (await care()).MyWeekPage)
export const CalendarFeed = later(async () => (await care()).CalendarFeed)
export const TimetablePage = later(async () => (await programme()).TimetablePage)
export const PeoplePage = later(async () => (await programme()).PeoplePage)
export const WaitingListPage = later(async () => (await programme()).WaitingListPage)
export const EveryonePage = later(async () => (await programme()).EveryonePage)
export const DesignPage = later(async () => (await programme()).DesignPage)
export const HappenedPage = later(async () => (await programme()).HappenedPage)
export const DemandPage = later(async () => (await programme()).DemandPage)

const BY_ADDRESS: [RegExp, () => Promise<unknown>][] = [[/^\/fit\/done$/, done], [/^\/fit$/, findMyFit], [/^\/week/, care], [/^\/(people|people\/waiting|demand|design|everyone|happened)$/, programme], [/^\/waiting$/, waitingPage]]

/** Fetches the chapter that an address is of while it is still asked who is here. What failed is told when it is drawn. */
export function fetchAhead(path: string): void {
  const chapter = BY_ADDRESS.find(([pattern]) => pattern.test(path))?.[1]
  void chapter?.().catch(() => undefined)
}
