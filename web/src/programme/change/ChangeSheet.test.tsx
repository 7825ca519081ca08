import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { Toasts } from '../../kit/Toast'
import { Speaking } from '../../words/useWords'
import { sessionsOf } from '../sessions'
import type { Timetable } from '../timetable'
import { ChangeSheet, type Changing } from './ChangeSheet'
import type { Consequences } from './meaning'
import type { Written } from './written'

const WRITTEN: Written = {
  id: 'core', title: 'Core', kind: 'group', join: 'all', modality: ['onsite'], site: 'main', room: 'quay', staff: ['fac-a'], seats: 8, minSeats: 0, taken: 0, takenOnline: 0,
  meetings: [{ day: 'TU', start: '18:00', end: '21:00' }],
}
const TIMETABLE: Timetable = {
  version: 1, programme: 'P', zone: 'America/New_York',
  offerings: [{ id: 'core', title: 'Core', kind: 'group', site: 'Harbor', room: 'quay', staff: ['Ada'], modality: ['onsite'], meetings: [{ day: 'TU', start: '18:00', end: '21:00' }], seats: 8, slots: [{ slot: 'core', others: 1, free: 5, people: [{ client: 'ana', modality: 'onsite', state: 'agreed' }, { client: 'bo', modality: 'onsite', state: 'agreed' }] }] }],
}
const AT = '2031-01-08T18:00:00-05:00'
const person = { state: 'agreed' as const, moved: [AT], cancelled: [], cannotCome: [], visitsLost: [], shortWeeks: [] }
const FOLLOWS: Consequences = {
  people: [{ ...person, client: 'ana' }, { ...person, client: 'bo', moved: [], cannotCome: [AT], shortWeeks: [{ week: '2031-01-06', minutes: 360, required: 540 }] }],
  doubleBooked: [{ offering: 'core', start: AT, staff: 'fac-a' }],
}
const PROGRAMME = { programme: { id: 'p', timeZone: 'America/New_York' }, sites: [{ id: 'main', rooms: [{ id: 'quay' }, { id: 'mast' }] }], staff: [{ id: 'fac-a', name: 'Ada' }, { id: 'fac-b', name: 'Bea' }], offerings: [WRITTEN] }

type Said = { status: number; body?: unknown }
type Asked = { method: string; path: string; tag: string | null; body: Written | undefined }

/** Opens the sheet before a server that answers as a test says where it says so. */
function open(what: Changing['what'], answers: Record<string, Said[]> = {}) {
  const asked: Asked[] = []
  let [tag, kept] = [1, WRITTEN]
  vi.stubGlobal('fetch', async (request: Request) => {
    const { pathname, search } = new URL(request.url)
    const { method } = request
    asked.push({ method, path: pathname.replace('/v1/timetable/offerings/core', '') + search, tag: request.headers.get('If-Match'), body: method === 'GET' ? undefined : ((await request.json()) as Written) })
    const said = answers[method]?.shift()
    if (said?.status === 412) {
      tag++
      kept = { ...kept, seats: 12 }
    }
    if (said) return Response.json(said.body ?? {}, { status: said.status, headers: { 'Content-Type': 'application/problem+json' } })
    if (pathname === '/v1/programme') return Response.json(PROGRAMME)
    return Response.json(method === 'GET' ? kept : FOLLOWS, { headers: { ETag: `"${tag}"` } })
  })
  const sessions = sessionsOf(TIMETABLE, { monday: '2031-01-06', sessions: [{ offering: 'core', meeting: 0, date: '2031-01-07', clock: '18:00', start: '2031-01-07T18:00:00-05:00', end: '2031-01-07T21:00:00-05:00', room: 'quay', state: 'planned' }] })
  const [session] = sessions
  if (!session) throw new Error('there is no session')
  const closed = vi.fn()
  render(
    <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
      <Speaking zone="America/New_York"><Toasts><ChangeSheet changing={what === 'date' ? { what, session, beside: [session] } : { what, session }} timetable={TIMETABLE} onClose={closed} /></Toasts></Speaking>
    </QueryClientProvider>,
  )
  const puts = () => asked.filter((one) => one.method === 'PUT')
  return { asked, puts, closed }
}

const sheet = async () => within(await screen.findByRole('dialog'))
const press = async (name: string) => fireEvent.click(await (await sheet()).findByRole('button', { name }))
const type = async (label: string, value: string) => fireEvent.change(await (await sheet()).findByLabelText(label), { target: { value } })
const look = () => press('See what this means')

afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

describe('one date', () => {
  const move = async () => {
    fireEvent.click(await (await sheet()).findByRole('radio', { name: /Move it/ }))
    await type('Day', '2031-01-08')
    await look()
  }

  it('is moved once it is known what that means for whom', async () => {
    const { asked, puts, closed } = open('date')
    await move()
    const open_ = await sheet()
    expect(await open_.findByText('1 person comes along: Wed, Jan 8, 6:00 PM')).toBeTruthy()
    expect(open_.getByText('1 person has no room for it:')).toBeTruthy()
    expect(open_.getByText('in the week of Mon, Jan 6: 6 hr of 9 hr')).toBeTruthy()
    expect(open_.getByText('Ada leads Core then: Wed, Jan 8, 6:00 PM')).toBeTruthy()
    expect(open_.getByText(/^2 people whom we know sit here. 1 more person isn’t known here/)).toBeTruthy()
    expect(asked.filter((one) => one.path === '/preview')).toHaveLength(1)
    expect(puts()).toHaveLength(0)
    await press('Save this change')
    await waitFor(() => expect(closed).toHaveBeenCalledTimes(1))
    expect(puts().map((one) => [one.tag, one.body?.moved])).toEqual([['"1"', [{ date: '2031-01-07', start: '18:00', to: { date: '2031-01-08', start: '18:00', end: '21:00' } }]]])
    expect(await screen.findByText('Saved: Core, Tuesday, January 7')).toBeTruthy()
  })

  it('is looked at anew when someone was quicker, and saved over what they did', async () => {
    const { puts, closed } = open('date', { PUT: [{ status: 412 }] })
    await move()
    await press('Save this change')
    expect(await screen.findByText('The timetable has changed in the meantime')).toBeTruthy()
    expect(closed).not.toHaveBeenCalled()
    await press('Save this change')
    await waitFor(() => expect(closed).toHaveBeenCalledTimes(1))
    expect(puts().map((one) => [one.tag, one.body?.seats, one.body?.moved?.length])).toEqual([['"1"', 8, 1], ['"2"', 12, 1]])
  })

  it('that meant something else in the end says so before the sheet is gone', async () => {
    const { closed } = open('date', { PUT: [{ status: 200, body: { people: [{ ...person, client: 'cy' }], doubleBooked: [] } }] })
    await move()
    await press('Save this change')
    expect(await screen.findByText('It is saved')).toBeTruthy()
    expect((await sheet()).queryByText(/has no room for it/)).toBeNull()
    expect(closed).not.toHaveBeenCalled()
    fireEvent.click((await (await sheet()).findAllByRole('button', { name: 'Close' }))[1] as HTMLElement)
    expect(closed).toHaveBeenCalledTimes(1)
  })

  it('that was typed is not lost by a press beside it', async () => {
    const { closed } = open('date')
    fireEvent.click(await (await sheet()).findByRole('radio', { name: /Cancel it/ }))
    await press('Close')
    expect(closed).not.toHaveBeenCalled()
    await press('Close without saving')
    expect(closed).toHaveBeenCalledTimes(1)
  })
})

describe('a series', () => {
  it('is asked for from the date on that is written, where its times are others', async () => {
    const { asked } = open('series')
    await type('Starts', '17:00')
    await type('The new times hold from', '2031-02-03')
    await look()
    await screen.findByText('What this means')
    expect(asked.find((one) => one.path.startsWith('/preview'))).toMatchObject({ path: '/preview?from=2031-02-03', body: { meetings: [{ day: 'TU', start: '17:00', end: '21:00' }] } })
  })

  it('says at the field what to do next, and asks nobody', async () => {
    const { asked } = open('series')
    await type('Name', ' ')
    await type('Seats', '2')
    await look()
    const open_ = await sheet()
    expect((await open_.findByLabelText('Name')).getAttribute('aria-invalid')).toBe('true')
    expect(open_.getByText('3 seats are taken, so there can’t be fewer.')).toBeTruthy()
    expect(asked.some((one) => one.method === 'POST')).toBe(false)
  })

  it('puts what the server refuses at its field, and keeps what was typed', async () => {
    open('series', { POST: [{ status: 422, body: { type: 'about:blank', title: 'x', status: 422, errors: [{ path: 'until', what: 'is before from' }, { path: 'audience', what: 'is odd' }] } }] })
    await type('Name', 'Core, later')
    await look()
    const open_ = await sheet()
    expect(await open_.findByText('audience is odd')).toBeTruthy()
    expect(open_.getByLabelText(/Last date/).getAttribute('aria-invalid')).toBe('true')
    expect(open_.getByLabelText('Name')).toHaveProperty('value', 'Core, later')
  })

  it('says at the number of seats that more people sit there', async () => {
    open('series', { POST: [{ status: 409, body: { type: '/problems/too-few-seats', title: 'Conflict', status: 409 } }] })
    await type('Seats', '7')
    await look()
    expect(await screen.findByText('More people sit there than that. Please choose a larger number.')).toBeTruthy()
    expect((await sheet()).getByLabelText('Seats')).toHaveProperty('value', '7')
  })

  it.each([[409, 'This can’t be changed so'], [503, 'This didn’t save']])('keeps what was typed after a %i', async (status, title) => {
    open('series', { POST: [{ status, body: { type: 'about:blank', title: 'x', status, detail: '3 seats are taken' } }] })
    await type('Name', 'Core, later')
    await look()
    expect(await screen.findByText(title)).toBeTruthy()
    expect((await sheet()).getByLabelText('Name')).toHaveProperty('value', 'Core, later')
  })
})
