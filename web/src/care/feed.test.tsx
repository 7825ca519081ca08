import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, expect, it, vi } from 'vitest'
import { Toasts } from '../kit/Toast'
import { Speaking } from '../words/useWords'
import { CalendarFeed } from './CalendarFeed'

afterEach(() => {
  cleanup()
  localStorage.clear()
  vi.unstubAllGlobals()
})

it.each([
  ['en', 'Make an address'],
  ['es', 'Crear una dirección'],
] as const)('an address is made in the language that was chosen on the screen: %s', async (language, make) => {
  const made: (string | null)[] = []
  vi.stubGlobal('EventSource', class extends EventTarget { close = () => undefined })
  vi.stubGlobal('fetch', async (request: Request) => {
    if (request.method !== 'PUT') return Response.json({ programme: { name: 'P', zone: 'UTC' }, zone: 'UTC', feed: false, weeks: [], sessions: [] })
    made.push(new URL(request.url).searchParams.get('language'))
    return Response.json({ address: '/feeds/x.ics' }, { status: 201 })
  })
  localStorage.setItem('meanwhile.language', language)
  render(
    <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
      <Speaking><Toasts><CalendarFeed client="ines" otherwise={null} /></Toasts></Speaking>
    </QueryClientProvider>,
  )
  fireEvent.click(await screen.findByRole('button', { name: make }))
  expect(await screen.findByRole('textbox')).toBeTruthy()
  expect(made).toEqual([language])
})
