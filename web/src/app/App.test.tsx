import { act, cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { App } from './App'

type Reply = { status: number; body?: unknown } | 'no connection'
const CLIENT = { role: 'client', client: 'maya' }
type Asked = { method: string; path: string; body: unknown }

/** A server that answers what it is told to, and notes what it was asked. */
function serve(replies: Record<string, Reply>) {
  const asked: Asked[] = []
  vi.stubGlobal('fetch', async (request: Request) => {
    const { method } = request
    asked.push({ method, path: new URL(request.url).pathname, body: method === 'POST' ? await request.json() : undefined })
    const reply = replies[method] ?? { status: 404 }
    if (reply === 'no connection') throw new TypeError('no connection')
    return Response.json(reply.body ?? {}, { status: reply.status })
  })
  return asked
}

function open(address: string) {
  history.replaceState(null, '', address)
  render(<App />)
}

beforeEach(() => localStorage.clear())
afterEach(() => {
  cleanup() // before the server goes, so that nobody asks a real one
  vi.unstubAllGlobals()
  history.replaceState(null, '', '/')
})

describe('coming in', () => {
  it('by a link trades its token for a session, and takes it out of the address', async () => {
    const asked = serve({ POST: { status: 200, body: CLIENT }, GET: { status: 200, body: CLIENT } })
    open('/#enter=once-1')
    await screen.findByRole('navigation')
    expect(asked[0]).toEqual({ method: 'POST', path: '/v1/session', body: { token: 'once-1' } })
    expect(asked.filter((one) => one.method === 'POST')).toHaveLength(1)
    expect(location.hash).toBe('')
  })

  it('by a link that was used says what to do, and keeps no token', async () => {
    serve({ POST: { status: 401 }, GET: { status: 401 } })
    open('/#enter=used-1')
    expect(await screen.findByText('This link doesn’t work any more')).toBeTruthy()
    expect(location.hash).toBe('')
  })

  it('by a link that was used lets in who is signed in already', async () => {
    serve({ POST: { status: 401 }, GET: { status: 200, body: CLIENT } })
    open('/#enter=used-2')
    await screen.findByRole('navigation')
    expect(screen.queryByText('This link doesn’t work any more')).toBeNull()
  })

  it('without a connection keeps the link good for another try', async () => {
    serve({ POST: 'no connection' })
    open('/#enter=later-1')
    await screen.findByText('We can’t reach Meanwhile')
    expect(location.hash).toBe('#enter=later-1')
    const asked = serve({ POST: { status: 200, body: CLIENT }, GET: { status: 200, body: CLIENT } })
    fireEvent.click(screen.getByRole('button', { name: 'Try again' }))
    await waitFor(() => expect(asked[0]?.body).toEqual({ token: 'later-1' }))
  })

  it('with neither link nor session tells how to get in', async () => {
    serve({ GET: { status: 401 } })
    open('/')
    expect(await screen.findByRole('heading', { name: 'How to get in' })).toBeTruthy()
    expect(screen.queryByRole('navigation')).toBeNull()
  })
})

describe('the shell', () => {
  it.each([['client', ['Today', 'My week', 'Settings']], ['staff', ['Timetable', 'Who chose what', 'Plan everyone', 'Settings']]])('offers a %s their own places', async (role, places) => {
    serve({ GET: { status: 200, body: { role } } })
    open('/')
    const bar = await screen.findByRole('navigation')
    expect(within(bar).getAllByRole('link').map((link) => link.textContent)).toEqual(places)
  })

  it('has help on every page, signed in or not', async () => {
    serve({ GET: { status: 401 } })
    open('/help')
    expect((await screen.findByRole('link', { name: 'Call 988' })).getAttribute('href')).toBe('tel:988')
  })

  it('on the way to another page begins at its title, and names the window after it', async () => {
    serve({ GET: { status: 200, body: CLIENT } })
    open('/')
    fireEvent.click(await screen.findByRole('link', { name: 'Settings' }))
    expect(document.activeElement).toBe(screen.getByRole('heading', { level: 1, name: 'Settings' }))
    expect(document.title).toBe('Settings · Meanwhile')
    expect(screen.getByRole('link', { name: 'Settings' }).getAttribute('aria-current')).toBe('page')
  })

  it('leaves the first page as it came', async () => {
    serve({ GET: { status: 401 } })
    open('/help')
    await screen.findByRole('heading', { level: 1 })
    expect(document.activeElement).toBe(document.body)
  })

  it('speaks the language that was chosen, and says so to the browser', async () => {
    serve({ GET: { status: 401 } })
    open('/settings')
    fireEvent.click(await screen.findByRole('radio', { name: 'Español' }))
    await screen.findByRole('heading', { level: 1, name: 'Ajustes' })
    expect(document.documentElement.lang).toBe('es')
  })

  it('puts a colour scheme on the page, and takes it off again', async () => {
    serve({ GET: { status: 401 } })
    open('/settings')
    fireEvent.click(await screen.findByRole('radio', { name: 'Dark' }))
    expect(document.documentElement.dataset['scheme']).toBe('dark')
    fireEvent.click(screen.getByRole('radio', { name: 'Like my device' }))
    expect(document.documentElement.dataset['scheme']).toBeUndefined()
  })

  it('says when the device is offline, and stops when it is not', async () => {
    serve({ GET: { status: 401 } })
    open('/help')
    await screen.findByRole('heading', { level: 1 })
    const online = vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false)
    act(() => void dispatchEvent(new Event('offline')))
    expect(screen.getByText(/You’re offline/)).toBeTruthy()
    online.mockReturnValue(true)
    act(() => void dispatchEvent(new Event('online')))
    expect(screen.queryByText(/You’re offline/)).toBeNull()
    online.mockRestore()
  })
})
