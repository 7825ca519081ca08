// What a page fetches, and when: the words of one language, the chapter beside the question who is here, and what is said when something doesn't come.
// usage: scripts/node node tests/web/loading.mjs MEANWHILE [FOLDER]      pictures go to FOLDER; the last line counts
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { launch } from '../../web/tools/browser.mjs'
import { PHONE, Tries, axe, open, scrollsSideways, serve } from './served.mjs'

const [program, folder] = process.argv.slice(2)
if (folder) mkdirSync(folder, { recursive: true })

const served = await serve(program)
const browser = await launch()
const tries = new Tries()
const SLOW = 500 // ms
const WORDS = /\/assets\/(en|es)-[^/]*\.js$/
const SESSION = '**/v1/session'

/** A window, and what was asked for in it, in order; `session` stands where it was answered who is here. */
async function watched(options) {
  const window = await open(browser, { ...PHONE, ...options })
  const asked = []
  window.page.on('request', (request) => asked.push(new URL(request.url()).pathname))
  window.page.on('response', (response) => response.url().endsWith('/v1/session') && response.request().method() === 'GET' && asked.push('session'))
  const words = () => asked.flatMap((path) => path.match(WORDS)?.[1] ?? [])
  return { ...window, asked, words }
}

const isSlow = (page) => page.route(SESSION, async (route) => {
  await new Promise((later) => setTimeout(later, SLOW))
  await route.continue()
})

/** Everything that a page must be, as it is now. What failed on purpose is no complaint. */
async function sound({ page, wrong }, name) {
  const found = wrong.splice(0).filter((text) => !/Failed to (load resource|fetch dynamically)|words were not fetched/.test(text))
  if (await scrollsSideways(page)) found.push('it scrolls sideways')
  found.push(...(await axe(page)))
  if (folder) await page.screenshot({ path: join(folder, `loading-${name}.png`), fullPage: true })
  return found
}

await tries.try('one language is fetched, and the other when it is chosen', async () => {
  const { context, page, words, wrong } = await watched()
  await page.goto(`${served.address}settings`)
  await page.getByRole('heading', { level: 1, name: 'Settings' }).waitFor()
  const first = words().join()
  await page.getByText('Español').click()
  await page.getByRole('heading', { level: 1, name: 'Ajustes' }).waitFor()
  const second = words().join()
  await context.close()
  return [...wrong, ...(first === 'en' ? [] : [`at first ${first}`]), ...(second === 'en,es' ? [] : [`then ${second}`])]
})

await tries.try('no other language shows before it is known who is here', async () => {
  const { context, page, wrong } = await watched({ locale: 'en-US' })
  await page.goto(served.door('spanish-speaker'))
  await page.waitForSelector('nav')
  await context.addInitScript(() => {
    localStorage.clear() // as on a device where nothing was spoken yet
    globalThis.seen = new Set()
    new MutationObserver(() => document.querySelectorAll('header a, main h1').forEach((one) => globalThis.seen.add(one.textContent))).observe(document, { subtree: true, childList: true, characterData: true })
  })
  await isSlow(page)
  await page.goto(`${served.address}settings`)
  await page.getByRole('heading', { level: 1, name: 'Ajustes' }).waitFor()
  const seen = await page.evaluate(() => [...globalThis.seen])
  await context.close()
  return [...wrong, ...(seen.some((text) => /Settings|Help/.test(text)) || !seen.includes('Ajustes') ? [`what showed: ${seen.join(', ')}`] : [])]
})

await tries.try('a chapter is fetched while it is asked who is here', async () => {
  const { context, page, asked, wrong } = await watched()
  await page.goto(served.door('nurse'))
  await page.waitForSelector('nav')
  await isSlow(page)
  asked.length = 0
  await page.goto(`${served.address}fit?step=week`)
  await page.locator('.painter').waitFor()
  await context.close()
  const chapter = asked.findIndex((path) => /\/FindMyFit-.*\.js$/.test(path))
  return [...wrong, ...(chapter >= 0 && chapter < asked.indexOf('session') ? [] : [`in this order: ${asked.join(' ')}`])]
})

await tries.try('where words do not come it says so, whom to call, and tries again', async () => {
  const window = await watched({ locale: 'es-MX' })
  const { context, page } = window
  await page.route(WORDS, (route) => route.abort())
  await page.goto(served.address)
  await page.getByText('Falta algo').waitFor()
  const found = await sound(window, 'no-words')
  if ((await page.getByRole('link', { name: /988/ }).getAttribute('href')) !== 'tel:988') found.push('nobody to call')
  await page.unroute(WORDS)
  await page.getByRole('button', { name: 'Intentar de nuevo' }).click()
  await page.getByRole('heading', { level: 1 }).waitFor()
  await context.close()
  return found
})

await tries.try('a language that does not come leaves the page as it is, and can be chosen again', async () => {
  const window = await watched()
  const { context, page } = window
  await page.goto(`${served.address}settings`)
  await page.getByRole('heading', { level: 1, name: 'Settings' }).waitFor()
  await page.route(WORDS, (route) => route.abort())
  await page.getByText('Español').click()
  await page.getByText(/couldn’t load this language/).waitFor()
  const found = await sound(window, 'no-other-language')
  await page.unroute(WORDS)
  await page.getByText('Español').click()
  await page.getByRole('heading', { level: 1, name: 'Ajustes' }).waitFor()
  await context.close()
  return found
})

await browser.close()
await served.close()
tries.end()
