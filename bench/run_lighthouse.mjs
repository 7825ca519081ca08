// Lets Lighthouse judge every page as the server serves it, and writes bench/results/lighthouse.md.
// usage: scripts/node node bench/run_lighthouse.mjs [--build DIR] [--times N]      fetches Lighthouse with npx
//
// Each page is judged on Lighthouse's own slow phone (simulated), by someone whom it is for; of several times, the middle one by performance.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { serve } from '../tests/web/served.mjs'

const { values: asked } = parseArgs({ options: { build: { type: 'string', default: 'build/bench' }, times: { type: 'string', default: '3' } } })
const VERSION = '12.8.2'
const HELD_TO = 95
const PAGES = [
  ['the way in', null, ''],
  ['help', null, 'help'],
  ['begin', 'nurse', ''],
  ['find my fit: your week', 'nurse', 'fit?step=week'],
  ['find my fit: your ways', 'nurse', 'fit?step=ways'],
  ['find my fit: what must be kept', 'nurse', 'fit?step=kept'],
  ['find my fit: your plans', 'nurse', 'fit?step=plans'],
  ['today', 'student', ''],
  ['my week', 'student', 'week'],
  ['calendar address', 'student', 'week/calendar'],
  ['settings', 'student', 'settings'],
  ['timetable', 'desk', ''],
  ['people', 'desk', 'people'],
  ['demand', 'desk', 'demand'],
]
const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo']

/** The cookie of someone who comes in by her link, as the header of a request. */
async function signedIn(served, who) {
  if (who === null) return {}
  const token = new URL(served.door(who)).hash.replace('#enter=', '')
  const reply = await fetch(`${served.address}v1/session`, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ token }) })
  return { Cookie: reply.headers.get('set-cookie').split(';')[0] }
}

function judged(address, headers, folder) {
  const [told, header] = [join(folder, 'report.json'), join(folder, 'headers.json')]
  writeFileSync(header, JSON.stringify(headers))
  execFileSync('npx', ['--yes', `lighthouse@${VERSION}`, address, '--quiet', '--chrome-flags=--headless --no-sandbox', `--extra-headers=${header}`, '--output=json', `--output-path=${told}`],
    { env: { ...process.env, CHROME_PATH: process.env['CHROMIUM'] ?? '/usr/bin/chromium' }, stdio: ['ignore', 'ignore', 'inherit'] })
  const { categories, audits } = JSON.parse(readFileSync(told, 'utf8'))
  const missed = Object.values(categories).flatMap(({ auditRefs }) => auditRefs.filter(({ id, weight }) => weight > 0 && audits[id].score !== null && audits[id].score < 0.9).map(({ id }) => id))
  return { scores: CATEGORIES.map((one) => Math.round(100 * categories[one].score)), paint: audits['largest-contentful-paint'].displayValue, bytes: audits['total-byte-weight'].numericValue, missed }
}

const heading = execFileSync('python3', ['bench/machine.py', asked.build, 'scripts/node', 'node', 'bench/run_lighthouse.mjs', ...process.argv.slice(2)], { encoding: 'utf8' })
const served = await serve(`${asked.build}/meanwhile`)
const folder = mkdtempSync(join(tmpdir(), 'meanwhile.'))
let rows = ''
try {
  for (const [name, who, path] of PAGES) {
    const headers = await signedIn(served, who)
    const all = Array.from({ length: Number(asked.times) }, () => judged(served.address + path, headers, folder)).sort((one, other) => one.scores[0] - other.scores[0])
    const { scores, paint, bytes, missed } = all[Math.floor(all.length / 2)]
    rows += `| ${[name, ...scores, paint, `${Math.round(bytes / 1024)} KiB`, missed.join(', ')].join(' | ')} |\n`
    console.log(name, ...scores, paint, missed.join(', '))
  }
} finally {
  await served.close()
  rmSync(folder, { recursive: true, force: true })
}
writeFileSync('bench/results/lighthouse.md', `# Lighthouse

${heading}- Lighthouse ${VERSION}, its simulated slow phone, Debian's Chromium; of ${asked.times} times, the middle one by performance
- data: the demo, \`examples\`; signed in by the cookie
- held to: ${HELD_TO} in all four

| page | performance | accessibility | best practices | SEO | largest paint | bytes | below 90 |
|---|--:|--:|--:|--:|--:|--:|---|
${rows}`)
