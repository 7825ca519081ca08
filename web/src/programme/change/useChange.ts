import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { server, type Schemas } from '../../api/client'
import type { Consequences } from './meaning'
import { refusedAt, tooFew, type Trouble } from './trouble'
import type { Written } from './written'

type Base = { offering: Written; tag: string }
type Refusal = { status: number; type: Schemas['Problem']['type']; errors: { path: string; what: string }[]; detail: string }
type Answer = { consequences: Consequences } | Refusal

/** What is to be told above the form. stale: somebody was quicker. conflict, refused: the server says no, and `left` is what belongs to no field. */
export type Told = { kind: 'stale' | 'conflict' | 'refused' | 'unreachable'; left: string[] }

const UNREACHABLE: Refusal = { status: 599, type: 'about:blank', errors: [], detail: '' }
const refusalOf = (response: Response, error: Schemas['Problem'] | undefined): Refusal => ({ status: response.status, type: error?.type ?? 'about:blank', errors: error?.errors ?? [], detail: error?.detail ?? '' })

async function readOffering(offering: string): Promise<Base> {
  const { data, response } = await server.GET('/v1/timetable/offerings/{offering}', { params: { path: { offering } } })
  if (data) return { offering: data, tag: response.headers.get('ETag') ?? '' }
  throw new Error(`offering: ${response.status}`)
}

async function preview(body: Written, from: string | null): Promise<Answer> {
  const params = { path: { offering: body.id }, query: from === null ? {} : { from } }
  const answer = await server.POST('/v1/timetable/offerings/{offering}/preview', { params, body }).catch(() => null)
  if (!answer) return UNREACHABLE
  return answer.data ? { consequences: answer.data } : refusalOf(answer.response, answer.error)
}

async function save(body: Written, tag: string, from: string | null): Promise<Answer> {
  const params = { path: { offering: body.id }, query: from === null ? {} : { from }, header: { 'If-Match': tag } }
  const answer = await server.PUT('/v1/timetable/offerings/{offering}', { params, body }).catch(() => null)
  if (!answer) return UNREACHABLE
  return answer.data ? { consequences: answer.data } : refusalOf(answer.response, answer.error)
}

/** What is asked for: the offering as it should be, and the date from which its times hold. */
export type Asked = { body: Written; from: string | null }

type Making = {
  id: string
  /** What is asked for of an offering, by what was typed; or what is wrong with that. */
  ask: (offering: Written) => Asked | Trouble
  /** The offering is another one than when typing began. */
  onFresh: (before: Written, fresh: Written) => Asked | Trouble
  onSaved: () => void
}

const isAsked = (asked: Asked | Trouble): asked is Asked => 'body' in asked && 'from' in asked

/** One change of an offering: what follows from it is looked at first, then it is saved. What was typed outlives every answer. */
export function useChange({ id, ask, onFresh, onSaved }: Making) {
  const memory = useQueryClient()
  // Not part of the live timetable: what one is typing into does not change by itself.
  const base = useQuery({ queryKey: ['offering that is changed', id], queryFn: () => readOffering(id), staleTime: Infinity, gcTime: 0, refetchOnReconnect: false, refetchOnWindowFocus: false })
  const [seen, setSeen] = useState<Consequences | null>(null)
  const [saved, setSaved] = useState(false)
  const [told, tell] = useState<Told | null>(null)
  const [trouble, setTrouble] = useState<Trouble>({})

  const backToForm = (found: Trouble, about: Told | null) => {
    setSeen(null)
    setTrouble(found)
    tell(about)
  }
  const refuse = ({ status, type, errors, detail }: Refusal, asked?: Asked) => {
    if (status >= 500) return tell({ kind: 'unreachable', left: [] })
    const at = refusedAt(errors)
    if (type === '/problems/too-few-seats' && asked && base.data) return backToForm(tooFew(asked.body, base.data.offering), { kind: 'refused', left: [] })
    backToForm(at.trouble, { kind: status === 409 ? 'conflict' : 'refused', left: [...at.left, ...(errors.length === 0 && detail ? [detail] : [])] })
  }
  const lookAt = async (asked: Asked | Trouble, about: Told | null) => {
    if (!isAsked(asked)) return backToForm(asked, about)
    const answer = await preview(asked.body, asked.from)
    if (!('consequences' in answer)) return refuse(answer, asked)
    setTrouble({})
    setSeen(answer.consequences)
    tell(about)
  }

  const look = async () => base.data && lookAt(ask(base.data.offering), null)
  const keep = async () => {
    if (!base.data) return
    const asked = ask(base.data.offering)
    if (!isAsked(asked)) return backToForm(asked, null)
    const answer = await save(asked.body, base.data.tag, asked.from)
    if ('consequences' in answer) {
      void memory.invalidateQueries({ queryKey: ['timetable'] })
      if (JSON.stringify(answer.consequences) === JSON.stringify(seen)) return onSaved()
      // Somebody took a seat, or left one, since it was looked at.
      setSaved(true)
      setSeen(answer.consequences)
      return tell(null)
    }
    if (answer.status !== 412) return refuse(answer, asked)
    const fresh = await base.refetch()
    if (!fresh.isSuccess) return refuse(UNREACHABLE)
    return lookAt(onFresh(base.data.offering, fresh.data.offering), { kind: 'stale', left: [] })
  }
  return { base, seen, saved, told, trouble, look, keep, back: () => backToForm({}, null) }
}
