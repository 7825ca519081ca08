import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { Toasts } from '../kit/Toast'
import { Speaking } from '../words/useWords'
import { Keeper } from './keeper'
import type { Life } from './life'
import { YourCalendars } from './YourCalendars'

const life: Life = { client: { id: 'ines', timeZone: 'America/New_York' }, calendars: [{ file: 'a', kind: 'work' }, { file: 'b', kind: 'family' }] }
const fromFile = { name: 'a', fromAddress: false, readAt: '2031-01-06T15:30:00Z' }
const fromAddress = { ...fromFile, name: 'b', fromAddress: true }

/** Two calendars, of which the second has an address, and a server that answers its refreshing so. */
function show(refreshed: () => Response | Promise<Response>, listed = [fromFile, fromAddress]) {
  const asked: string[] = []
  vi.stubGlobal('fetch', async (request: Request) => {
    const { pathname } = new URL(request.url)
    asked.push(`${request.method} ${pathname}`)
    return request.method === 'GET' ? Response.json({ calendars: listed }) : refreshed()
  })
  const load = vi.fn(async () => ({ life, tag: '"l2"' }))
  const keeper = new Keeper({ life, tag: '"l1"' }, { load, save: async () => 'unreachable' })
  render(
    <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
      <Speaking><Toasts><YourCalendars client="ines" keeper={keeper} life={life} /></Toasts></Speaking>
    </QueryClientProvider>,
  )
  return { asked, load }
}

const again = () => screen.findByRole('button', { name: /Read it again/ })
const refused = (status: number) => () => Response.json({ type: 'about:blank', title: '', status }, { status })
const found = (busyEvents: number) => () => Response.json({ name: 'b', events: 5, busyEvents, notes: [] })

afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

describe('your calendars', () => {
  it('say which comes from an address, and when it was read last', async () => {
    show(found(3))
    expect((await again()).getAttribute('aria-label')).toBe('Read it again: Calendar 2')
    const [file, address] = screen.getAllByRole('listitem')
    expect(within(address ?? document.body).getByText(/Last read: Monday, January 6/)).toBeTruthy()
    expect(file?.textContent).not.toMatch(/address|Last read/)
  })

  it('leave out when one was read where that is not known', async () => {
    show(found(3), [fromFile, { name: 'b', fromAddress: true } as typeof fromAddress])
    await again()
    expect(screen.queryByText(/Last read/)).toBeNull()
  })

  it.each([
    [1, /1 entry of your calendar takes time/],
    [3, /3 entries of your calendar take time/],
    [0, /nothing in this calendar takes time/],
  ])('are read again, and %i busy entries are told as such', async (busyEvents, told) => {
    const { asked, load } = show(found(busyEvents))
    fireEvent.click(await again())
    expect(await screen.findByText(told)).toBeTruthy()
    expect(load).toHaveBeenCalledOnce()
    expect(asked.filter((one) => one.startsWith('POST'))).toEqual(['POST /v1/clients/ines/calendars/b/refresh'])
    expect(asked.filter((one) => one.startsWith('GET'))).toHaveLength(2) // when it was read is another time by now
  })

  it('are at work while one is read, and a second press asks for nothing', async () => {
    let answer: (response: Response) => void = () => undefined
    const { asked } = show(() => new Promise((done) => (answer = done)))
    const button = await again()
    fireEvent.click(button)
    await waitFor(() => expect(button.getAttribute('aria-busy')).toBe('true'))
    fireEvent.click(button)
    answer(found(3)())
    expect(await screen.findByText(/3 entries/)).toBeTruthy()
    expect(asked.filter((one) => one.startsWith('POST'))).toHaveLength(1)
  })

  it.each([
    [422, /What we read before stays as it is/],
    [429, /still reading another/],
    [503, /couldn’t reach the server/],
    [409, /have changed in the meantime/],
  ])('say what came in between: %i', async (status, told) => {
    show(refused(status))
    fireEvent.click(await again())
    expect(await screen.findByText(told)).toBeTruthy()
  })
})
