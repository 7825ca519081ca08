import type { Life } from '../life/life'
import type { Outcome, Saved } from '../life/keeper'
import { server, type Schemas } from './client'

export type Proposal = Schemas['Proposal'] & { tag: string }
export type ShownPlan = Schemas['ShownPlan']
export type Remedy = Schemas['Remedy']
export type Toll = Schemas['Toll']
export type Picture = Schemas['Picture']
export type Offering = Schemas['OfferingForClient']
export type Hold = Schemas['Hold']
export type Plan = ShownPlan['plan']

/** A tag without its quotes, and without what packing for the way added to it. */
const bare = (tag: string | null) => (tag ?? '').replace(/^W\//, '').replaceAll('"', '').replace(/-gzip$/, '')
const of = (client: string) => ({ path: { client } })

/** An answer that was not what was asked for; a later one may be. */
export class Unanswered extends Error {
  status: number
  constructor(status: number) {
    super(`status ${status}`)
    this.status = status
  }
}

export async function loadLife(client: string): Promise<Saved | null> {
  const answer = await server.GET('/v1/clients/{client}/life', { params: of(client) }).catch(() => null)
  return answer?.data ? { life: answer.data as unknown as Life, tag: answer.response.headers.get('ETag') ?? '' } : null
}

export async function saveLife(client: string, life: Life, tag: string): Promise<Outcome> {
  const body = life as never
  const answer = await server.PUT('/v1/clients/{client}/life', { params: { ...of(client), header: { 'If-Match': tag } }, body }).catch(() => null)
  if (answer?.data) return { life: answer.data as unknown as Life, tag: answer.response.headers.get('ETag') ?? '' }
  if (answer?.response.status === 412) return 'conflict'
  return answer && answer.response.status < 500 ? 'refused' : 'unreachable'
}

type Language = Schemas['Language']

export async function findFirst(client: string, language: Language, signal: AbortSignal): Promise<Proposal> {
  const { data, response } = await server.POST('/v1/clients/{client}/proposal/first', { params: { ...of(client), query: { language } }, signal })
  if (!data) throw new Unanswered(response.status)
  return { ...data, tag: bare(response.headers.get('ETag')) }
}

export async function findAll(client: string, language: Language, signal: AbortSignal): Promise<Proposal> {
  const { data, response } = await server.POST('/v1/clients/{client}/proposal', { params: { ...of(client), query: { language, alternatives: 3 } }, signal })
  if (!data) throw new Unanswered(response.status)
  return { ...data, tag: bare(response.headers.get('ETag')) }
}

/** What was found last; null when nothing was, or when it cannot be had. */
export async function readProposal(client: string): Promise<Proposal | null> {
  const answer = await server.GET('/v1/clients/{client}/proposal', { params: of(client) }).catch(() => null)
  return answer?.data ? { ...answer.data, tag: bare(answer.response.headers.get('ETag')) } : null
}

export async function readProgramme() {
  const { data, response } = await server.GET('/v1/programme')
  if (!data) throw new Unanswered(response.status)
  return data
}

export async function readOfferings(client: string): Promise<Offering[]> {
  const { data, response } = await server.GET('/v1/clients/{client}/offerings', { params: of(client) })
  if (!data) throw new Unanswered(response.status)
  return data.offerings
}

export async function askWhy(client: string, offering: string) {
  const { data, response } = await server.GET('/v1/clients/{client}/offerings/{offering}/why', { params: { path: { client, offering } } })
  if (!data) throw new Unanswered(response.status)
  return data
}

export type Why = Awaited<ReturnType<typeof askWhy>>

/** A calendar itself, or where it is. */
export type Brought = { text: string } | { address: string }

/** How reading one went: `too soon` while another of hers is being fetched. */
type Read = Schemas['CalendarBrought'] | 'unreadable' | 'too soon' | 'unreachable'

export async function bringCalendar(client: string, brought: Brought, kind: 'work' | 'family' | 'other', firm: boolean, key: string): Promise<Read | 'too many'> {
  const params = { ...of(client), query: { kind, firm }, header: { 'Idempotency-Key': key } }
  const answer = await ('address' in brought
    ? server.POST('/v1/clients/{client}/calendars', { params, body: brought })
    : server.POST('/v1/clients/{client}/calendars', { params, body: brought.text, bodySerializer: (body) => String(body), headers: { 'Content-Type': 'text/calendar' } })
  ).catch(() => null)
  if (answer?.data) return answer.data
  return answer?.response.status === 409 ? 'too many' : unread(answer)
}

function unread(answer: { response: Response } | null): Exclude<Read, object> {
  if (!answer || answer.response.status >= 500) return 'unreachable'
  return answer.response.status === 429 ? 'too soon' : 'unreadable'
}

export async function readCalendars(client: string) {
  const { data, response } = await server.GET('/v1/clients/{client}/calendars', { params: of(client) })
  if (!data) throw new Unanswered(response.status)
  return data.calendars
}

/** Has one fetched anew from its address. `gone`: it isn't there any more, or has no address by now. */
export async function refreshCalendar(client: string, calendar: string): Promise<Read | 'gone'> {
  const answer = await server.POST('/v1/clients/{client}/calendars/{calendar}/refresh', { params: { path: { client, calendar } } }).catch(() => null)
  if (answer?.data) return answer.data
  return answer && [404, 409].includes(answer.response.status) ? 'gone' : unread(answer)
}

export async function removeCalendar(client: string, calendar: string): Promise<boolean> {
  const answer = await server.DELETE('/v1/clients/{client}/calendars/{calendar}', { params: { path: { client, calendar } } }).catch(() => null)
  return answer !== null && (answer.response.ok || answer.response.status === 404)
}

/** What is held; null when nothing is. */
export async function readHold(client: string): Promise<Hold | null> {
  const { data, response } = await server.GET('/v1/clients/{client}/hold', { params: of(client) })
  if (data) return data
  if (response.status === 204) return null
  throw new Unanswered(response.status)
}

/** `gone`: someone else has a seat of it; `outdated`: what the plan was made from is otherwise by now. */
export async function holdSeats(client: string, proposal: string, plan: string, key: string): Promise<Hold | 'gone' | 'outdated' | 'unreachable'> {
  const answer = await server.POST('/v1/clients/{client}/hold', { params: { ...of(client), header: { 'Idempotency-Key': key } }, body: { proposal, plan } }).catch(() => null)
  if (answer?.data) return answer.data
  if (answer?.error?.type === '/problems/seat-gone') return 'gone'
  return answer && [404, 409].includes(answer.response.status) ? 'outdated' : 'unreachable'
}

export async function letGo(client: string): Promise<boolean> {
  const answer = await server.DELETE('/v1/clients/{client}/hold', { params: of(client) }).catch(() => null)
  return answer !== null && answer.response.status < 500
}

/** `over`: the hold was no longer there. */
export async function agree(client: string, hold: string): Promise<Schemas['Agreed'] | 'over' | 'unreachable'> {
  const answer = await server.POST('/v1/clients/{client}/plan', { params: { ...of(client), header: { 'Idempotency-Key': hold } } }).catch(() => null)
  if (answer?.data) return answer.data
  return answer?.error?.type === '/problems/hold-over' ? 'over' : 'unreachable'
}
