import { server, type Schemas } from './client'
import { Unanswered } from './fit'

export type Waiting = Schemas['Waiting']
export type Offer = Schemas['Offer']
export type WhyWaiting = Schemas['WhyWaiting']
export type OnTheList = Schemas['WaitingList']['people'][number]

/** How a wish went. `settled`: she has a plan, so she does not wait; `unknown`: no such person. */
export type Outcome = 'done' | 'settled' | 'unknown' | 'unreachable'

const of = (client: string) => ({ path: { client } })

type Answer = { response: Response; error?: Schemas['Problem'] } | null
function outcomeOf(answer: Answer): Outcome {
  if (answer?.response.ok) return 'done'
  if (answer?.error?.type === '/problems/has-plan') return 'settled'
  return answer?.response.status === 404 ? 'unknown' : 'unreachable'
}
const answered = <A extends { response: Response }>(asked: Promise<A>) => asked.catch(() => null)

/** Her place on the waiting list; null when she does not wait. */
export async function readWaiting(client: string): Promise<Waiting | null> {
  const { data, response } = await server.GET('/v1/clients/{client}/waiting', { params: of(client) })
  if (data) return data
  if (response.status === 204) return null
  throw new Unanswered(response.status)
}

export async function whyNotYet(client: string): Promise<WhyWaiting> {
  const { data, response } = await server.GET('/v1/clients/{client}/waiting/why', { params: of(client) })
  if (!data) throw new Unanswered(response.status)
  return data
}

export async function readWaitingList(): Promise<OnTheList[]> {
  const { data, response } = await server.GET('/v1/waiting')
  if (!data) throw new Unanswered(response.status)
  return data.people
}

/** priority  staff's to say */
export const waitForPlace = async (client: string, priority?: number): Promise<Outcome> =>
  outcomeOf(await answered(server.PUT('/v1/clients/{client}/waiting', { params: of(client), body: priority === undefined ? {} : { priority } })))

export const stopWaiting = async (client: string): Promise<Outcome> =>
  outcomeOf(await answered(server.DELETE('/v1/clients/{client}/waiting', { params: of(client) })))

export const passOn = async (client: string, offer: string, forGood: boolean): Promise<Outcome> =>
  outcomeOf(await answered(server.POST('/v1/clients/{client}/waiting/pass', { params: of(client), body: { offer, forGood } })))

export const askAnew = async (client: string): Promise<Outcome> =>
  outcomeOf(await answered(server.DELETE('/v1/clients/{client}/waiting/passed', { params: of(client) })))
