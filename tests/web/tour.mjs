// Looks at every page of the app as the server serves it, for whom it is, at three widths, light and dark, in two languages: nothing
// scrolls sideways, the console is quiet, nothing is asked of another host, and axe-core finds nothing.
// usage: scripts/node node tests/web/tour.mjs MEANWHILE [FOLDER]      pictures go to FOLDER; the last line counts
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { launch, settled } from '../../web/tools/browser.mjs'
import { Tries, axe, open, scrollsSideways, serve } from './served.mjs'

const [program, folder] = process.argv.slice(2)
if (folder) mkdirSync(folder, { recursive: true })

const PAGES = [
  { name: 'welcome', path: '' },
  { name: 'help', path: 'help' },
  { name: 'begin', who: 'nurse', path: '' },
  { name: 'find-my-fit', who: 'nurse', path: 'fit' },
  { name: 'no-plan-yet', who: 'nurse', path: 'week' },
  { name: 'today', who: 'student', path: '' },
  { name: 'my-week', who: 'student', path: 'week' },
  { name: 'feed', who: 'student', path: 'week/calendar' },
  { name: 'timetable', who: 'desk', path: '' },
  { name: 'timetable-list', who: 'desk', path: '?by=list&day=week' },
  { name: 'timetable-slot', who: 'desk', path: `?week=${new Date(Date.now() + 7 * 86_400_000).toISOString().slice(0, 10)}&day=1&slot=day-core%232` },
  { name: 'people', who: 'desk', path: 'people' },
  { name: 'demand', who: 'desk', path: 'demand' },
  { name: 'everyone', who: 'desk', path: 'everyone' },
  { name: 'design', who: 'desk', path: 'design' },
  { name: 'settings', who: 'student', path: 'settings' },
  { name: 'nowhere', who: 'student', path: 'nowhere' },
]

const served = await serve(program)
const browser = await launch()
const tries = new Tries()

/** A window in which someone is signed in already. */
async function windowOf(who, options) {
  const window = await open(browser, options)
  // Chosen on the device, as in the settings: it goes before the language of the person's record.
  await window.context.addInitScript((language) => localStorage.setItem('meanwhile.language', language), options.locale.slice(0, 2))
  if (who) {
    await window.page.goto(served.door(who))
    await window.page.waitForSelector('nav')
  }
  return window
}

async function look({ name, who, path }, options, label, size = 100) {
  const { context, page, wrong } = await windowOf(who, options)
  await page.goto(served.address + path)
  await page.waitForSelector('h1')
  await page.waitForLoadState('networkidle').catch(() => undefined) // a page that listens for live changes is never idle
  if (size !== 100) {
    await page.evaluate((percent) => {
      const sheet = new CSSStyleSheet()
      sheet.replaceSync(`html { font-size: ${percent}% }`)
      document.adoptedStyleSheets = [sheet]
    }, size)
  }
  await settled(page)
  if (await scrollsSideways(page)) wrong.push('it scrolls sideways')
  if ((await page.evaluate(() => document.documentElement.lang)) !== options.locale.slice(0, 2)) wrong.push('it is in another language')
  wrong.push(...(await axe(page)))
  if (folder) await page.screenshot({ path: join(folder, `${name}-${label}.png`), fullPage: true })
  await context.close()
  return wrong
}

for (const about of PAGES)
  for (const width of [320, 375, 1280])
    for (const colorScheme of ['light', 'dark']) {
      const locale = width === 320 ? 'es-MX' : 'en-US'
      const phone = width < 700
      const options = { viewport: { width, height: phone ? 720 : 860 }, isMobile: phone, hasTouch: phone, colorScheme, locale }
      await tries.try(`${about.name}, ${width} px, ${colorScheme}, ${locale}`, () => look(about, options, `${width}-${colorScheme}`))
    }

// Text of twice the size loses nothing, in the language of longer words.
for (const about of PAGES.filter((page) => page.who === 'desk'))
  for (const width of [375, 1280]) {
    const phone = width < 700
    const options = { viewport: { width, height: phone ? 720 : 860 }, isMobile: phone, hasTouch: phone, locale: 'es-MX' }
    await tries.try(`${about.name}, ${width} px, text of twice the size`, () => look(about, options, `${width}-twice`, 200))
  }

await browser.close()
await served.close()
tries.end()
