// Opens the built app under the policy that the server sends, with a made-up session, and looks at each page.
// usage: npm run build && node tools/site.mjs [FOLDER]      pictures go to FOLDER; the last line counts; exit 1: something is wrong
import { mkdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { preview } from 'vite'
import { launch } from './browser.mjs'

const [folder] = process.argv.slice(2)
if (folder) mkdirSync(folder, { recursive: true })
const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js')
const server = await preview({ preview: { port: 0, host: '127.0.0.1' }, logLevel: 'error' })
const address = server.resolvedUrls?.local[0] ?? ''
const browser = await launch()
let [passed, failed] = [0, 0]

const CLIENT = { role: 'client', client: 'maya' }
const AGREED = { role: 'client', client: 'ines' }
const STAFF = { role: 'staff' }

const noon = { slot: 'noon', title: 'Noon group', modality: 'online' }
const week = {
  programme: { name: 'P', zone: 'America/New_York' },
  zone: 'America/New_York',
  sessions: [
    { ...noon, start: '2031-01-06T12:00:00-05:00', end: '2031-01-06T14:00:00-05:00', state: 'planned' },
    { ...noon, start: '2031-01-08T12:00:00-05:00', end: '2031-01-08T14:00:00-05:00', state: 'cancelled' },
  ],
  weeks: [{ week: '2031-01-06', minutes: 120, required: 240, days: 1, short: true }],
  feed: false,
}
const timetable = {
  version: 1,
  programme: 'P',
  zone: 'America/New_York',
  offerings: [
    {
      id: 'noon', title: 'Noon group', kind: 'group', staff: ['Facilitator A'], modality: ['online'], seats: 8, meetings: [{ day: 'MO', start: '12:00', end: '14:00' }],
      slots: [{ slot: 'noon', others: 3, free: 4, people: [{ client: 'ines', modality: 'online', state: 'held' }] }],
    },
  ],
}
/** What the server would answer, by the path that is asked for. @type {[string, number, object][]} */
const ANSWERS = [['**/v1/clients/ines/week', 200, week], ['**/v1/timetable', 200, timetable]]

const PAGES = [
  { name: 'welcome', path: '', session: null },
  { name: 'link-used-up', path: '#enter=used', session: null },
  { name: 'help', path: 'help', session: null },
  { name: 'today', path: '', session: CLIENT },
  { name: 'week', path: 'week', session: CLIENT },
  { name: 'agreed', path: '', session: AGREED },
  { name: 'agreed-week', path: 'week', session: AGREED },
  { name: 'agreed-session', path: 'week?session=noon~2031-01-06T12:00:00-05:00~online', session: AGREED },
  { name: 'calendar', path: 'week/calendar', session: AGREED },
  { name: 'timetable', path: '?day=0&slot=noon', session: STAFF },
  { name: 'timetable-list', path: '?by=list', session: STAFF },
  { name: 'people', path: 'people', session: STAFF },
  { name: 'settings', path: 'settings', session: CLIENT },
  { name: 'nowhere', path: 'nowhere', session: CLIENT },
  { name: 'spanish', path: '', session: null, locale: 'es-MX' },
]

for (const { name, path, session, locale = 'en-US' } of PAGES) {
  for (const width of [320, 375, 1280]) {
    for (const colorScheme of /** @type {const} */ (['light', 'dark'])) {
      const context = await browser.newContext({ viewport: { width, height: width < 700 ? 720 : 860 }, locale, colorScheme, isMobile: width < 700, hasTouch: width < 700, bypassCSP: false })
      const page = await context.newPage()
      /** @type {string[]} */
      const wrong = []
      page.on('console', (message) => message.type() === 'error' && !/status of 40[134]/.test(message.text()) && wrong.push(message.text()))
      page.on('pageerror', (error) => wrong.push(error.message))
      await page.route('**/v1/session', (route) => route.fulfill(route.request().method() === 'POST' ? { status: 403 } : session ? { status: 200, json: session } : { status: 401 }))
      await page.route('**/v1/{clients,events,programme}/**', (route) => route.fulfill({ status: 404, json: {} }))
      await page.route('**/v1/events', (route) => route.fulfill({ contentType: 'text/event-stream', body: 'retry: 60000\n\n' }))
      for (const [asked, status, json] of ANSWERS) await page.route(asked, (route) => route.fulfill({ status, json }))
      await page.goto(address + path)
      await page.waitForSelector('h1')
      await page.evaluate(() => document.fonts.ready)
      if (await page.evaluate(() => document.documentElement.scrollWidth > innerWidth)) wrong.push('it scrolls sideways')
      if ((await page.evaluate(() => document.documentElement.lang)) !== locale.slice(0, 2)) wrong.push('it is in another language')
      if (folder) await page.screenshot({ path: join(folder, `${name}-${width}-${colorScheme}.png`), fullPage: true })
      const client = await context.newCDPSession(page)
      await client.send('Page.setBypassCSP', { enabled: true }) // for axe alone
      await page.reload()
      await page.waitForSelector('h1')
      await page.addScriptTag({ path: axe })
      const { violations } = await page.evaluate(() => /** @type {any} */ (globalThis).axe.run())
      wrong.push(...violations.map((/** @type {any} */ one) => `${one.id}: ${one.help}: ${one.nodes[0]?.html.slice(0, 120)}`))
      if (wrong.length === 0) passed++
      else failed++
      if (wrong.length > 0) console.log(`FAILED  ${name}, ${width} px, ${colorScheme}\n        ${wrong.join('\n        ')}`)
      await context.close()
    }
  }
}

await browser.close()
await server.close()
console.log(`${passed} passed, ${failed} failed`)
process.exit(failed > 0 ? 1 : 0)
