import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { act, cleanup, render, renderHook, screen, waitFor } from '@testing-library/react'
import type { ReactNode } from 'react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Proposal } from '../api/fit'
import { Speaking } from '../words/useWords'
import Done from './Done'
import { useNews } from './useNews'
import type { Search } from './useProposal'

const lines: EventTarget[] = []
const proposal = (tag: string, ...slots: string[]) => ({ tag, plans: [{ plan: { label: 'least-burden', offerings: slots.map((id) => ({ id })) } }] }) as unknown as Proposal
const found = (one: Proposal): Search => ({ proposal: one, stage: 'done', tag: 'l1', isBehind: false, again: () => undefined })
const happens = (name: string) => act(() => void lines.at(-1)?.dispatchEvent(new MessageEvent(name, { data: '' })))

let barred: string[] = []
let week: unknown = null
let asked: string[] = []
beforeEach(() => {
  barred = []
  asked = []
  vi.stubGlobal('EventSource', class extends EventTarget {
    constructor() {
      super()
      lines.push(this)
    }
    close = () => undefined
  })
  vi.stubGlobal('fetch', async (request: Request) => {
    asked.push(new URL(request.url).pathname)
    if (request.url.endsWith('/week')) return week ? Response.json(week) : Response.json({}, { status: 404 })
    return Response.json({ offerings: ['evening', 'noon'].map((slot) => ({ slot, title: slot, state: barred.includes(slot) ? 'barred' : 'possible' })) })
  })
})
afterEach(() => {
  cleanup() // before the server goes, so that nobody asks a real one
  vi.unstubAllGlobals()
})

const inMemory = (memory = new QueryClient({ defaultOptions: { queries: { retry: false, staleTime: 30_000 } } })) => ({ children }: { children: ReactNode }) => <QueryClientProvider client={memory}>{children}</QueryClientProvider>
const looking = (at: Proposal) => renderHook(({ of }) => useNews('ines', found(of)), { wrapper: inMemory(), initialProps: { of: at } })

describe('while plans are looked at', () => {
  it('a timetable that changes is news, until plans of the new one are there', () => {
    const { result, rerender } = looking(proposal('p1', 'evening'))
    expect(result.current).toBeNull()
    happens('timetable')
    expect(result.current).toBe('timetable')
    rerender({ of: proposal('p2', 'evening') })
    expect(result.current).toBeNull()
  })

  it('a seat that goes is news when a plan has it, and not otherwise', async () => {
    const { result, rerender } = looking(proposal('p1', 'evening'))
    await waitFor(() => expect(asked).toHaveLength(1))
    barred = ['noon']
    happens('seats')
    await waitFor(() => expect(asked).toHaveLength(2))
    expect(result.current).toBeNull()
    barred = ['noon', 'evening']
    happens('seats')
    await waitFor(() => expect(result.current).toBe('seats'))
    rerender({ of: proposal('p2') })
    expect(result.current).toBeNull()
  })
})

describe('when a plan was agreed to', () => {
  it('it is told when it begins, although her week was empty a moment ago', async () => {
    const memory = new QueryClient()
    memory.setQueryData(['week', 'ines'], null)
    await memory.invalidateQueries()
    week = { zone: 'America/New_York', sessions: [{ slot: 'evening', title: 'Evening group', state: 'planned', start: '2031-01-06T18:00:00-05:00', modality: 'online' }] }
    render(<Speaking language="en" zone="UTC"><Done client="ines" /></Speaking>, { wrapper: inMemory(memory) })
    expect(screen.queryByRole('alert')).toBeNull()
    expect(await screen.findByText('Evening group')).toBeTruthy()
  })
})
