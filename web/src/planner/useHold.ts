import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { agree, holdSeats, letGo, readHold, readProposal, type Hold, type Plan } from '../api/fit'

/** What is held, and until when by this device's clock, in ms since 1970. */
export type Held = { hold: Hold; until: number }

/** How the last wish went, where the page does not show it: `given` back as wished; the others otherwise, and nothing is lost by them. */
export type Outcome = 'given' | 'gone' | 'outdated' | 'over' | 'unreachable'

export const isSame = (one: Plan, other: Plan) => one.label === other.label && JSON.stringify(one.sessions) === JSON.stringify(other.sessions)

const held = (hold: Hold): Held => ({ hold, until: Date.now() + hold.secondsLeft * 1000 })

/** Seats that are kept for a while: found again after a reload, kept, given back, agreed to. */
export function useHold(client: string) {
  const memory = useQueryClient()
  const key = ['hold', client]
  const [outcome, setOutcome] = useState<Outcome | null>(null)
  const intents = useRef(new Map<string, string>()) // one key for each wish, kept until it is answered
  const query = useQuery({
    queryKey: key,
    queryFn: async () => {
      const hold = await readHold(client)
      return hold && held(hold)
    },
    staleTime: 0,
  })
  const set = (next: Held | null) => memory.setQueryData(key, next)

  const wish = async (proposal: string, plan: string) => {
    const name = `${proposal} ${plan}`
    const intent = intents.current.get(name) ?? crypto.randomUUID()
    intents.current.set(name, intent)
    const answer = await holdSeats(client, proposal, plan, intent)
    if (answer !== 'unreachable') intents.current.delete(name)
    return answer
  }

  /** Keeps the seats of a plan. Where a newer proposal came meanwhile that has the very same plan, it is kept from there. */
  const keep = async (proposal: string, plan: Plan): Promise<'kept' | Outcome> => {
    setOutcome(null)
    let answer = await wish(proposal, plan.label)
    if (answer === 'outdated') {
      const newest = await readProposal(client)
      if (newest && newest.tag !== proposal && newest.plans.some((one) => isSame(one.plan, plan))) answer = await wish(newest.tag, plan.label)
    }
    if (typeof answer === 'string') {
      setOutcome(answer)
      return answer
    }
    set(held(answer))
    return 'kept'
  }

  const giveBack = async (): Promise<void> => {
    setOutcome(null)
    const given = await letGo(client)
    if (given) set(null)
    setOutcome(given ? 'given' : 'unreachable')
  }

  const accept = async (hold: Hold): Promise<boolean> => {
    setOutcome(null)
    const answer = await agree(client, hold.id)
    if (answer === 'unreachable') setOutcome(answer)
    else if (answer === 'over') end()
    else {
      set(null)
      await memory.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'life' && queryKey[0] !== 'session' && queryKey[0] !== 'hold' })
      return true
    }
    return false
  }

  const end = () => {
    set(null)
    setOutcome('over')
  }

  return { held: query.data ?? null, isKnown: !query.isPending, outcome, keep, giveBack, accept, end }
}

export type Holding = ReturnType<typeof useHold>
