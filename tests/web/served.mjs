// The built program serving the demo and the built app, on the loopback, in a folder that is gone afterwards.
import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { createInterface } from 'node:readline'

export const require = createRequire(resolve('web/package.json'))
const AXE = require.resolve('axe-core/axe.min.js')

/** demo: a folder with harbor/programme.json and lives. */
export async function serve(program, demo = 'examples') {
  const folder = mkdtempSync(join(tmpdir(), 'meanwhile.'))
  const data = join(folder, 'data')
  const child = spawn(program, ['serve', '--data', data, '--port', '0', '--demo', demo, '--web', 'build/web'], { stdio: ['ignore', 'pipe', 'ignore'] })
  const [first] = await new Promise((told, failed) => {
    createInterface(child.stdout).once('line', (line) => told([line]))
    child.once('exit', (code) => failed(new Error(`the server ended with ${code}`)))
  })
  const address = first.match(/http:\S+/)[0]
  const tokens = Object.fromEntries(readFileSync(join(data, 'demo-doors'), 'utf8').trim().split('\n').map((line) => line.split(' ')))
  return {
    address,
    door: (account) => `${address}#enter=${tokens[account]}`,
    async close() {
      child.kill('SIGTERM')
      await new Promise((gone) => child.once('exit', gone))
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

export const PHONE = { viewport: { width: 375, height: 740 }, isMobile: true, hasTouch: true }
export const DESK = { viewport: { width: 1280, height: 860 } }

/** A browser window of someone's own; `wrong` collects what the console complains of. */
export async function open(browser, options = {}) {
  const context = await browser.newContext({ locale: 'en-US', timezoneId: 'America/New_York', ...options })
  const page = await context.newPage()
  page.setDefaultTimeout(60_000)
  page.setDefaultNavigationTimeout(60_000)
  const wrong = []
  // A question that has no answer yet (no plan) is no mistake.
  page.on('console', (message) => message.type() === 'error' && !/status of 40[49]/.test(message.text()) && wrong.push(message.text()))
  page.on('pageerror', (error) => wrong.push(error.message))
  page.on('request', (request) => new URL(request.url()).hostname === '127.0.0.1' || request.url().startsWith('data:') || wrong.push(`asks another host: ${request.url()}`))
  return { context, page, wrong }
}

/** A window of someone who is signed in, at a page, in the language of its locale. */
export async function signedIn(browser, served, who, path, options = DESK) {
  const window = await open(browser, options)
  await window.context.addInitScript((language) => localStorage.setItem('meanwhile.language', language), (options.locale ?? 'en-US').slice(0, 2))
  await window.page.goto(served.door(who))
  await window.page.waitForSelector('nav')
  await window.page.goto(served.address + path)
  await window.page.waitForSelector('h1')
  return window
}

/** What axe-core finds on the page as it is. */
export async function axe(page) {
  // The policy of the page allows no script but its own, so axe comes in through the debugger.
  const client = await page.context().newCDPSession(page)
  await client.send('Runtime.evaluate', { expression: readFileSync(AXE, 'utf8') })
  const { violations } = await page.evaluate(() => globalThis.axe.run())
  await client.detach()
  return violations.map((one) => `axe: ${one.id}: ${one.help}: ${one.nodes[0]?.html.slice(0, 160)}`)
}

export const scrollsSideways = (page) => page.evaluate(() => document.documentElement.scrollWidth > innerWidth)

/** Looks at a page wherever one is on the way: nothing scrolls sideways, axe finds nothing, the console is quiet. Pictures go to the folder. */
export const sounding = (folder) => async (window, name) => {
  const { page, wrong } = window
  if (await scrollsSideways(page)) wrong.push(`${name} scrolls sideways`)
  wrong.push(...(await axe(page)))
  if (folder) await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true })
  return wrong.splice(0).map((one) => `${name}: ${one}`)
}

/** Presses Tab until what has the focus is so named. */
export async function tabTo(page, name) {
  for (let presses = 0; presses < 400; presses++) {
    const here = await page.evaluate(() => {
      const one = document.activeElement
      return one && one !== document.body ? (one.getAttribute('aria-label') ?? one.labels?.[0]?.innerText ?? one.innerText ?? '').trim() : ''
    })
    if (name.test(here)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`no key leads to ${name}`)
}

/** Counts what was tried, and tells of what failed. */
export class Tries {
  passed = 0
  failed = 0
  async try(name, work) {
    try {
      const wrong = (await work()) ?? []
      if (wrong.length > 0) throw new Error(wrong.join('\n        '))
      this.passed++
    } catch (error) {
      this.failed++
      console.log(`FAILED  ${name}\n        ${error.message}`)
    }
  }
  end() {
    console.log(`${this.passed} passed, ${this.failed} failed`)
    process.exit(this.failed > 0 ? 1 : 0)
  }
}
