import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { Toasts } from '../kit/Toast'
import { Speaking } from '../words/useWords'
import type { Absence } from './myWeek'
import type { MySession, MyWeek } from './sessions'
import { Today } from './Today'

const noon: MySession = { slot: 'noon', title: 'Noon group', start: '2031-01-07T12:00:00-05:00', end: '2031-01-07T14:00:00-05:00', modality: 'onsite', site: 'Harbor', room: 'quay', state: 'planned' }
const visit = { slot: 'evening', title: 'Evening group', start: '2031-01-06T18:00:00-05:00', end: '2031-01-06T20:00:00-05:00', modality: 'online', minutes: 110 } as const
const absence = (id: string, more: Partial<Absence> = {}): Absence => ({ id, slot: noon.slot, title: noon.title, start: noon.start, end: noon.end, makeUps: [visit], week: { week: '2031-01-06', minutes: 60, required: 180 }, ...more })

type Answer = { status: number; body?: unknown } | 'lost'
type Asked = { path: string; method: string; key: string | null; body: unknown }

/** A server that keeps one absence, and answers as a test says where it says so. */
function serve(answers: Record<string, Answer[]> = {}, offered: Partial<Absence> = {}) {
  const asked: Asked[] = []
  let kept: Absence | null = null
  const week = (): MyWeek => ({
    programme: { name: 'P', zone: 'America/New_York' }, zone: 'America/New_York', feed: false, weeks: [{ week: '2031-01-06', minutes: 180, required: 180, days: 2, short: false }],
    sessions: [...(kept?.chosen ? [{ ...visit, state: 'makeUp' as const, absence: kept.id, makeUpFor: { title: noon.title, start: noon.start } }] : []), kept ? { ...noon, state: 'absent', absence: kept.id } : noon],
  })
  vi.stubGlobal('EventSource', class extends EventTarget { close = () => undefined })
  vi.stubGlobal('fetch', async (request: Request) => {
    const { method } = request
    const path = new URL(request.url).pathname.replace('/v1/clients/ines', '')
    const key = request.headers.get('Idempotency-Key')
    asked.push({ path, method, key, body: method === 'POST' || method === 'PUT' ? await request.json() : undefined })
    const said = answers[method]?.shift()
    if (said === 'lost') throw new TypeError('lost')
    if (said) return Response.json(said.body ?? {}, { status: said.status })
    if (path === '/week') return Response.json(week())
    if (method === 'POST') return Response.json((kept = absence(key ?? '', offered)), { status: 201 })
    if (method === 'PUT' && kept) return Response.json((kept = { ...kept, chosen: visit }))
    if (method === 'DELETE') {
      kept = null
      return new Response(null, { status: 204 })
    }
    return kept && path.startsWith('/absences') ? Response.json(kept) : Response.json({}, { status: 404 })
  })
  render(
    <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
      <Speaking><Toasts><Today client="ines" otherwise={<p>nothing agreed</p>} /></Toasts></Speaking>
    </QueryClientProvider>,
  )
  return asked
}

const press = async (name: string | RegExp) => fireEvent.click(await screen.findByRole('button', { name }))
const sheet = async () => within(await screen.findByRole('dialog'))

beforeEach(() => history.replaceState(null, '', '/'))
afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

describe('I can’t come', () => {
  it('shows at once what could be attended instead, and what was chosen', async () => {
    serve()
    await press('I can’t come')
    fireEvent.click(await (await sheet()).findByRole('button', { name: /Take this: Evening group/ }))
    expect(await screen.findByText(/Done\. You have a seat/)).toBeTruthy()
    expect(screen.getByRole('heading', { name: 'What you attend instead' })).toBeTruthy()
  })

  it('says of each what it counts, and what the week then comes to', async () => {
    serve({}, { makeUps: [visit, { ...visit, slot: 'walk', minutes: 0 }] })
    await press('I can’t come')
    const open = await sheet()
    expect(await open.findByText('Evening group · counts 1 hr 50 min')).toBeTruthy()
    expect(open.getByText('Your week: 2 hr 50 min of 3 hr')).toBeTruthy()
    expect(open.getByText('Evening group · on top of the hours that count')).toBeTruthy()
  })

  it('puts what suits her plan best first, and says so', async () => {
    const later = { ...visit, start: '2031-01-08T18:00:00-05:00', end: '2031-01-08T20:00:00-05:00' }
    serve({}, { makeUps: [visit, later], suggested: later })
    await press('I can’t come')
    const open = await sheet()
    const [first, second] = (await open.findAllByRole('button', { name: /Take this/ })).map((one) => one.closest('li')?.textContent)
    expect(first).toContain('Fits your plan best')
    expect(first).toContain('January 8')
    expect(second).not.toContain('Fits your plan best')
  })

  it('asks with the same key again when the answer was lost, and with a new one for a new absence', async () => {
    const asked = serve({ POST: ['lost'] })
    await press('I can’t come')
    await screen.findByText(/That didn’t go through/)
    await press('I can’t come')
    fireEvent.click(await (await sheet()).findByRole('button', { name: 'I can come after all' }))
    await screen.findByText(/It is back in your week/)
    fireEvent.click((await sheet()).getByRole('button', { name: 'I can’t come' }))
    await screen.findByText(/You don’t have to explain/)
    const keys = asked.filter((one) => one.method === 'POST').map((one) => one.key)
    expect(keys).toHaveLength(3)
    expect(keys[0]).toMatch(/^[A-Za-z0-9_-]{1,64}$/)
    expect(keys[1]).toBe(keys[0])
    expect(keys[2]).not.toBe(keys[0])
  })

  it('says kindly when nothing else fits, and what happens now', async () => {
    serve({}, { makeUps: [] })
    await press('I can’t come')
    expect(await (await sheet()).findByText(/That’s all right/)).toBeTruthy()
  })

  it('says so when a seat was just taken, and looks what is free now', async () => {
    const asked = serve({ PUT: [{ status: 409, body: { type: '/problems/seat-gone' } }] })
    await press('I can’t come')
    fireEvent.click(await (await sheet()).findByRole('button', { name: /Take this/ }))
    expect(await screen.findByText(/That seat was just taken/)).toBeTruthy()
    await waitFor(() => expect(asked.filter((one) => one.method === 'GET' && one.path.startsWith('/absences')).length).toBeGreaterThan(0))
  })

  it('says why it is too late, and what else may have happened', async () => {
    serve({ POST: [{ status: 409, body: { type: '/problems/session-begun' } }, { status: 404, body: { type: 'about:blank' } }] })
    fireEvent.click(await screen.findByRole('button', { name: 'More about it' }))
    fireEvent.click((await sheet()).getByRole('button', { name: 'I can’t come' }))
    expect(await screen.findByText(/a session has begun/)).toBeTruthy()
    fireEvent.click((await sheet()).getByRole('button', { name: 'I can’t come' }))
    expect(await screen.findByText(/Something has changed in the meantime/)).toBeTruthy()
  })

  it('stands in the address, so that it is still open after a reload', async () => {
    serve()
    await press('I can’t come')
    await sheet()
    expect(new URLSearchParams(location.search).get('session')).toBe('noon~2031-01-07T12:00:00-05:00~onsite')
  })
})

describe('a session that is otherwise than usual', () => {
  const week = (...sessions: MySession[]): Answer => ({ status: 200, body: { programme: { name: 'P', zone: 'America/New_York' }, zone: 'America/New_York', feed: false, weeks: [], sessions } })

  it.each([
    ['cancelled', 'closed', /The programme is closed on that day/],
    ['cancelled', 'cancelled', /isn’t held on that date/],
    ['missed', 'clash', /meets something in your life/],
  ] as const)('says why it is %s: %s', async (state, why, told) => {
    const soon = new Date(Date.now() + 86_400_000).toISOString()
    serve({ GET: [week({ ...noon, start: soon, end: soon, state, why })] })
    await press(/Noon group/)
    expect(await (await sheet()).findByText(told)).toBeTruthy()
  })

  const opened = `/?session=${encodeURIComponent(`noon~${noon.start}~onsite`)}`

  it('offers other times where she likes to look for them', async () => {
    history.replaceState(null, '', opened)
    const asked = serve({ GET: [week({ ...noon, state: 'missed', why: 'clash' })] })
    fireEvent.click(await (await sheet()).findByRole('button', { name: 'Look for another time' }))
    expect(await (await sheet()).findByRole('button', { name: /Take this: Evening group/ })).toBeTruthy()
    expect(asked.find((one) => one.method === 'POST')?.body).toEqual({ slot: noon.slot, start: noon.start })
  })

  it('shows what was found, and lets it be', async () => {
    history.replaceState(null, '', opened)
    const asked = serve({ GET: [week({ ...noon, state: 'cancelled', why: 'cancelled', absence: 'a1' }), { status: 200, body: absence('a1') }] })
    expect(await (await sheet()).findByRole('button', { name: /Take this: Evening group/ })).toBeTruthy()
    expect((await sheet()).queryByText(/You don’t have to explain/)).toBeNull()
    fireEvent.click((await sheet()).getByRole('button', { name: 'I don’t need another time' }))
    expect(await screen.findByText(/Nothing is planned in its place/)).toBeTruthy()
    expect(asked.find((one) => one.method === 'DELETE')?.path).toBe('/absences/a1')
  })

  it('says in place of what it is, also where the plan itself has it so', async () => {
    serve({ GET: [week({ ...noon, state: 'makeUp', makeUpFor: { title: 'Evening group', start: visit.start } })] })
    await press('More about it')
    expect(await (await sheet()).findByText(/in place of Evening group on Monday/)).toBeTruthy()
  })
})

describe('today', () => {
  it('is left to finding a fit while nothing is agreed', async () => {
    serve({ GET: [{ status: 404 }] })
    expect(await screen.findByText('nothing agreed')).toBeTruthy()
  })

  it('offers another try when the server can’t be reached', async () => {
    serve({ GET: ['lost'] })
    await press('Try again')
    expect(await screen.findByRole('heading', { name: 'Noon group' })).toBeTruthy()
  })
})
