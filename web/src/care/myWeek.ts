import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect } from 'react'
import { server, type Schemas } from '../api/client'
import { listen } from '../api/live'
import type { Block } from '../kit/week'
import { keyOf, withNew, type MySession, type MyWeek } from './sessions'

export type Absence = Schemas['Absence']
export type Visit = Schemas['Visit']

/** How a change went: done; too late, as a session has begun or the seat is someone else's; refused as things are otherwise by now; or not answered as it should be. */
export type Outcome = 'done' | 'begun' | 'taken' | 'changed' | 'failed'

const weekOf = (client: string) => ['week', client]
const absenceOf = (client: string, id: string) => ['absence', client, id]
const at = (client: string) => ({ path: { client } })

/** The plan that she agreed to; null while there is none. */
export function useMyWeek(client: string) {
  return useQuery({
    queryKey: weekOf(client),
    queryFn: async (): Promise<MyWeek | null> => {
      const { data, response } = await server.GET('/v1/clients/{client}/week', { params: at(client) })
      if (data) return withNew(data)
      if (response.status === 404) return null
      throw new Error(`week: ${response.status}`)
    },
  })
}

/** Keeps her week as the server has it, while it is looked at. */
export function useLiveWeek(client: string) {
  const memory = useQueryClient()
  useEffect(() => {
    const again = async () => {
      await memory.invalidateQueries({ queryKey: weekOf(client) })
      await new Promise((drawn) => setTimeout(drawn, 50)) // an absence that is gone is no longer looked at by then
      await memory.invalidateQueries({ queryKey: ['absence', client] })
    }
    let before = false // the first time it was loaded a moment ago
    return listen({
      names: ['week', 'timetable', 'reset'],
      onEvent: () => void again(),
      onLine: (up) => {
        if (up && before) void again()
        before ||= up
      },
    })
  }, [client, memory])
}

export function useAbsence(client: string, id: string) {
  return useQuery({
    queryKey: absenceOf(client, id),
    queryFn: async (): Promise<Absence | null> => {
      const { data, response } = await server.GET('/v1/clients/{client}/absences/{absence}', { params: { path: { client, absence: id } } })
      if (data) return data
      if (response.status === 404) return null // taken back elsewhere; her week tells it in a moment
      throw new Error(`absence: ${response.status}`)
    },
  })
}

/** What fills her weeks besides, as it was drawn when her plan was found: by Monday. */
export function useLife(client: string) {
  return useQuery({
    queryKey: ['life drawn', client],
    queryFn: async (): Promise<Record<string, Block[]>> => {
      const { data } = await server.GET('/v1/clients/{client}/proposal', { params: at(client) })
      const pictures = data?.plans[0]?.pictures ?? []
      return Object.fromEntries(pictures.map((picture) => [picture.monday, lifeIn(picture)]))
    },
  })
}

const lifeIn = (picture: Schemas['Picture']): Block[] =>
  picture.days.flatMap((day, number) =>
    day
      .filter((block) => block.tone === 'work' || block.tone === 'family' || block.tone === 'other' || block.tone === 'rest')
      .map((block, at) => ({ ...block, id: `life ${number} ${at}`, day: number, still: true })),
  )

// One key for each thing that is wanted, kept until it was answered: asking again after a lost answer asks for the same.
const intents = new Map<string, string>()
function intentFor(session: MySession): string {
  const key = intents.get(keyOf(session)) ?? crypto.randomUUID()
  intents.set(keyOf(session), key)
  return key
}

type Answer = { response: Response; error?: Schemas['Problem'] } | null
function outcomeOf(answer: Answer): Outcome {
  if (!answer || answer.response.status >= 500) return 'failed'
  if (answer.response.ok) return 'done'
  return answer.error?.type === '/problems/session-begun' ? 'begun' : answer.error?.type === '/problems/seat-gone' ? 'taken' : 'changed'
}
const answered = <A extends { response: Response }>(asked: Promise<A>) => asked.catch(() => null)

/** What she can say about a session. */
export function useSaying(client: string) {
  const memory = useQueryClient()
  const reload = useCallback(() => memory.invalidateQueries({ queryKey: weekOf(client) }), [memory, client])
  const known = useCallback((absence: Absence) => memory.setQueryData(absenceOf(client, absence.id), absence), [memory, client])

  const cantCome = async (session: MySession): Promise<Outcome> => {
    const answer = await answered(
      server.POST('/v1/clients/{client}/absences', {
        params: { ...at(client), header: { 'Idempotency-Key': intentFor(session) } },
        body: { slot: session.slot, start: session.start },
      }),
    )
    const outcome = outcomeOf(answer)
    if (outcome === 'failed') return outcome
    intents.delete(keyOf(session))
    if (answer?.data) known(answer.data)
    await reload()
    return outcome
  }

  const canCome = async (absence: string): Promise<Outcome> => {
    const answer = await answered(server.DELETE('/v1/clients/{client}/absences/{absence}', { params: { path: { client, absence } } }))
    if (answer) await reload()
    return outcomeOf(answer)
  }

  const attend = async (absence: string, visit: Visit): Promise<Outcome> => {
    const answer = await answered(
      server.PUT('/v1/clients/{client}/absences/{absence}/make-up', {
        params: { path: { client, absence } },
        body: { slot: visit.slot, start: visit.start, modality: visit.modality },
      }),
    )
    if (answer?.data) known(answer.data)
    else await memory.invalidateQueries({ queryKey: absenceOf(client, absence) })
    if (answer) await reload()
    return outcomeOf(answer)
  }

  return { cantCome, canCome, attend }
}
