/** Who is signed in, as far as the shell needs to know. */
export type Session = { language?: string; zone?: string; staff?: boolean }

export type Entered = { outcome: 'in' } | { outcome: 'refused' } | { outcome: 'unreachable' }

const ADDRESS = '/v1/session'

const ask = (init?: RequestInit) =>
  fetch(ADDRESS, { credentials: 'same-origin', cache: 'no-store', ...init, headers: { Accept: 'application/json', ...init?.headers } })

/** Trades the token of a sign-in link for a session. The token is good once, so this is asked once. */
export async function enter(token: string): Promise<Entered> {
  const reply = await ask({ method: 'POST', body: JSON.stringify({ token }), headers: { 'Content-Type': 'application/json' } }).catch(() => null)
  if (!reply || reply.status >= 500) return { outcome: 'unreachable' }
  return { outcome: reply.ok ? 'in' : 'refused' }
}

/** The session that there is; null when nobody is signed in (204, or any refusal). Throws when the server cannot be reached. */
export async function currentSession(): Promise<Session | null> {
  const reply = await ask()
  if (reply.status === 204) return null
  if (reply.ok) return (await reply.json()) as Session
  if (reply.status < 500) return null
  throw new Error(`session: ${reply.status}`)
}
