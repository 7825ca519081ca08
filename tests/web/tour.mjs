// Looks at every page of the app as the server serves it, for whom it is, at three widths, light and dark, in two languages: nothing
// scrolls sideways, the console is quiet, nothing is asked of another host, and axe-core finds nothing.
// usage: scripts/node node tests/web/tour.mjs MEANWHILE [FOLDER]      pictures go to FOLDER; the last line counts
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { launch } from '../../web/tools/browser.mjs'
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
  { name: 'people', who: 'desk', path: 'people' },
  { name: 'demand', who: 'desk', path: 'demand' },
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

async function look({ name, who, path }, options, label) {
  const { context, page, wrong } = await windowOf(who, options)
  await page.goto(served.address + path)
  await page.waitForSelector('h1')
  await page.waitForLoadState('networkidle').catch(() => undefined) // a page that listens for live changes is never idle
  await page.evaluate(() => document.fonts.ready)
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

await browser.close()
await served.close()
tries.end()
