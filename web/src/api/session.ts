import { server, type Schemas } from './client'

/** Who is signed in: a client, by their id, or one of the staff. */
export type Session = Schemas['Session']

export type Entered = 'in' | 'refused' | 'unreachable'

/** Trades the token of a sign-in link for a session. The token is good once, so this is asked once. */
export async function enter(token: string): Promise<Entered> {
  const answer = await server.POST('/v1/session', { body: { token } }).catch(() => null)
  if (!answer || answer.response.status >= 500) return 'unreachable'
  return answer.response.ok ? 'in' : 'refused'
}

/** The session that there is; null when nobody is signed in. Throws when the server cannot be reached. */
export async function currentSession(): Promise<Session | null> {
  const { data, response } = await server.GET('/v1/session')
  if (data) return data
  if (response.status < 500) return null
  throw new Error(`session: ${response.status}`)
}
