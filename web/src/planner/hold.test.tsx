import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { act, cleanup, renderHook, waitFor } from '@testing-library/react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { Hold, Plan } from '../api/fit'
import { useHold } from './useHold'

const plan = { label: 'least-burden', sessions: [] } as unknown as Plan
const hold: Hold = { id: 'h', until: '2031-01-06T12:00:00Z', secondsLeft: 900, plan: plan as never }
const refused = (type: string, status = 409) => Response.json({ type, title: 'Conflict', status }, { status })

/** A server whose latest proposal is `newest`, and who wishes something of it; what was wished for, by proposal. */
function wishing(answers: Response[], newest: { tag: string; plans: { plan: Plan }[] }) {
  const wished: string[] = []
  vi.stubGlobal('fetch', async (request: Request) => {
    if (request.url.endsWith('/proposal')) return Response.json(newest, { headers: { ETag: `"${newest.tag}"` } })
    if (request.method !== 'POST') return new Response(null, { status: 204 })
    wished.push(request.url.endsWith('/plan') ? 'agree' : ((await request.json()) as { proposal: string }).proposal)
    return answers.shift() ?? Response.error()
  })
  const memory = new QueryClient({ defaultOptions: { queries: { retry: false } } })
  const { result } = renderHook(() => useHold('ines'), { wrapper: ({ children }) => <QueryClientProvider client={memory}>{children}</QueryClientProvider> })
  const keep = () => act(() => result.current.keep('p1', plan))
  const accept = () => act(() => result.current.accept(hold))
  return { wished, result, keep, accept }
}

afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

describe('keeping seats', () => {
  it('knows at once that nothing is held', async () => {
    const { result } = wishing([], { tag: 'p1', plans: [] })
    await waitFor(() => expect(result.current.isKnown).toBe(true))
    expect(result.current.held).toBeNull()
  })

  it('tells when someone else has one by now, and asks no second time', async () => {
    const { wished, keep } = wishing([refused('/problems/seat-gone')], { tag: 'p2', plans: [{ plan }] })
    expect(await keep()).toBe('gone')
    expect(wished).toEqual(['p1'])
  })

  it('keeps the very same plan from a newer proposal', async () => {
    const { wished, keep } = wishing([refused('/problems/plan-outdated'), Response.json(hold, { status: 201 })], { tag: 'p2', plans: [{ plan }] })
    expect(await keep()).toBe('kept')
    expect(wished).toEqual(['p1', 'p2'])
  })

  it('tells when what the plan was made from is otherwise by now', async () => {
    const { wished, result, keep } = wishing([refused('/problems/plan-outdated')], { tag: 'p2', plans: [] })
    expect(await keep()).toBe('outdated')
    expect(result.current.outcome).toBe('outdated')
    expect(wished).toEqual(['p1'])
  })

  it('is over only when the server says so', async () => {
    const { result, accept } = wishing([refused('about:blank', 401), refused('/problems/hold-over')], { tag: 'p1', plans: [] })
    expect(await accept()).toBe(false)
    expect(result.current.outcome).toBe('unreachable')
    expect(await accept()).toBe(false)
    expect(result.current.outcome).toBe('over')
  })
})
