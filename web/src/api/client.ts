import createClient from 'openapi-fetch'
import type { components, paths } from './contract'

/** The server, as api/openapi.yaml says it answers. Nothing of a person is kept in the browser's cache. */
export const server = createClient<paths>({
  baseUrl: location.origin,
  credentials: 'same-origin',
  cache: 'no-store',
  fetch: (request) => fetch(request), // looked up anew each time, so that a test can stand in for it
})

export type Schemas = components['schemas']
