import { describe, expect, it, vi } from 'vitest'
import { Keeper, type Door, type Outcome } from './keeper'
import type { Life } from './life'

const life = (step: string, ids: string[] = []): Life => ({ client: { id: 'c', timeZone: 'America/New_York' }, step, life: ids.map((id) => ({ id })) })
const adds = (id: string) => (before: Life): Life => ({ ...before, life: [...(before.life ?? []), { id }] })
const idsOf = (keeper: Keeper) => keeper.now.life.life?.map((entry) => entry.id)

/** A server with one life, which answers as told before it answers by itself. */
function doorOf(...told: Outcome[]) {
  const store = { life: life('week'), version: 1, saves: 0 }
  const door: Door = {
    load: async () => ({ life: store.life, tag: `l${store.version}` }),
    save: async (next, tag) => {
      store.saves++
      const answer = told.shift()
      if (answer !== undefined) return answer
      if (tag !== `l${store.version}`) return 'conflict'
      store.life = next
      store.version++
      return { life: next, tag: `l${store.version}` }
    },
  }
  return { store, door, keeper: new Keeper({ life: store.life, tag: 'l1' }, door) }
}

describe('a life that is kept', () => {
  it('shows an edit at once and saves it', async () => {
    const { store, keeper } = doorOf()
    const saved = keeper.change(adds('a'))
    expect(idsOf(keeper)).toEqual(['a'])
    expect(keeper.now.state).toBe('saving')
    await saved
    expect(keeper.now).toMatchObject({ state: 'saved', tag: 'l2' })
    expect(store.life.life).toEqual([{ id: 'a' }])
  })

  it('makes its edits anew on what someone quicker left', async () => {
    const { store, keeper } = doorOf()
    store.life = life('ways', ['theirs'])
    store.version = 7
    await keeper.change(adds('mine'))
    expect(store.life).toEqual(life('ways', ['theirs', 'mine']))
    expect(keeper.now.tag).toBe('l8')
  })

  it('saves edits that came meanwhile together, in their order', async () => {
    const { store, keeper } = doorOf()
    await Promise.all([keeper.change(adds('a')), keeper.change(adds('b')), keeper.change(adds('c'))])
    expect(idsOf(keeper)).toEqual(['a', 'b', 'c'])
    expect(store.saves).toBeLessThanOrEqual(2)
    expect(store.life.life).toHaveLength(3)
  })

  it('keeps on showing what could not be saved, and saves it later', async () => {
    const { store, keeper } = doorOf('unreachable')
    await keeper.change(adds('a'))
    expect(keeper.now.state).toBe('unsaved')
    expect(idsOf(keeper)).toEqual(['a'])
    await keeper.save()
    expect(keeper.now.state).toBe('saved')
    expect(store.life.life).toEqual([{ id: 'a' }])
  })

  it('takes back what the server refuses', async () => {
    const { keeper } = doorOf('refused')
    await keeper.change(adds('bad'))
    expect(keeper.now.state).toBe('refused')
    expect(idsOf(keeper)).toEqual([])
  })

  it('tells who listens, and no longer who stopped', async () => {
    const { keeper } = doorOf()
    const listener = vi.fn()
    const stop = keeper.listen(listener)
    await keeper.change(adds('a'))
    const times = listener.mock.calls.length
    expect(times).toBeGreaterThan(1)
    stop()
    await keeper.change(adds('b'))
    expect(listener).toHaveBeenCalledTimes(times)
  })
})
