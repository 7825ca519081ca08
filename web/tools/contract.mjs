// Writes src/api/contract.d.ts, the types of the API, from api/openapi.yaml.
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import openapi, { astToString } from 'openapi-typescript'

const contract = new URL('../../api/openapi.yaml', import.meta.url)
const target = new URL('../src/api/contract.d.ts', import.meta.url)
const text = `// Made from api/openapi.yaml by tools/contract.mjs.\n${astToString(await openapi(contract))}`

// Only when it differs: a new time alone would rebuild everything.
if (!existsSync(target) || readFileSync(target, 'utf8') !== text) writeFileSync(target, text)
