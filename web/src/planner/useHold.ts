import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { agree, holdSeats, letGo, readHold, type Hold } from '../api/fit'

/** What is held, and until when by this device's clock, in ms since 1970. */
export type Held = { hold: Hold; until: number }

/** What went otherwise than wished: nothing is lost by any of it. */
export type Mishap = 'gone' | 'over' | 'unreachable'

const held = (hold: Hold): Held => ({ hold, until: Date.now() + hold.secondsLeft * 1000 })

/** Seats that are kept for a while: found again after a reload, kept, given back, agreed to. */
export function useHold(client: string) {
  const memory = useQueryClient()
  const key = ['hold', client]
  const [mishap, setMishap] = useState<Mishap | null>(null)
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

  const keep = async (proposal: string, plan: string): Promise<boolean> => {
    setMishap(null)
    const wish = `${proposal} ${plan}`
    const intent = intents.current.get(wish) ?? crypto.randomUUID()
    intents.current.set(wish, intent)
    const answer = await holdSeats(client, proposal, plan, intent)
    if (answer === 'unreachable') {
      setMishap(answer)
      return false
    }
    intents.current.delete(wish)
    if (answer === 'gone') {
      setMishap(answer)
      return false
    }
    set(held(answer))
    return true
  }

  const giveBack = async (): Promise<boolean> => {
    setMishap(null)
    const given = await letGo(client)
    if (given) set(null)
    else setMishap('unreachable')
    return given
  }

  const accept = async (hold: Hold): Promise<boolean> => {
    setMishap(null)
    const answer = await agree(client, hold.id)
    if (answer === 'unreachable') setMishap(answer)
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
    setMishap('over')
  }

  return { held: query.data ?? null, isKnown: !query.isPending, mishap, forget: () => setMishap(null), keep, giveBack, accept, end }
}

export type Holding = ReturnType<typeof useHold>
