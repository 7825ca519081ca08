// Takes pictures of the gallery's parts, light and dark, at three widths, and holds each against axe's rules.
// usage: node tools/pictures.mjs FOLDER [PART...]      exit 1: axe found something, or a page scrolls sideways
import { mkdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { createServer } from 'vite'
import { launch, settled } from './browser.mjs'

const [folder, ...asked] = process.argv.slice(2)
if (!folder) throw new Error('usage: node tools/pictures.mjs FOLDER [PART...]')
mkdirSync(folder, { recursive: true })

const ALL = ['Colours', 'Type', 'Buttons', 'Fields', 'Answers', 'Notices', 'Overlays', 'States', 'Tabbed', 'Paged', 'StaffTable', 'Heat', 'Weeks', 'PaintedWeek']
const WIDTHS = [320, 375, 768, 1280]
const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js')

const server = await createServer({ server: { port: 0, host: '127.0.0.1' }, logLevel: 'error' })
await server.listen()
const address = server.resolvedUrls?.local[0] ?? ''
const browser = await launch()
let findings = 0

for (const width of WIDTHS) {
  for (const scheme of ['light', 'dark']) {
    if (width === 320 && scheme === 'dark') continue
    const context = await browser.newContext({ viewport: { width, height: width < 700 ? 720 : 900 }, deviceScaleFactor: width < 700 ? 2 : 1, hasTouch: width < 700, isMobile: width < 700, reducedMotion: 'reduce' })
    const page = await context.newPage()
    page.on('pageerror', (error) => { findings++; console.log(`error: ${error.message}`) })
    for (const part of asked.length > 0 ? asked : ALL) {
      await page.goto(`${address}gallery.html?scheme=${scheme}&part=${part}`)
      await page.waitForSelector('h2')
      await settled(page)
      const name = `${part}-${width}-${scheme}`
      const sideways = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
      if (sideways > 0) { findings++; console.log(`${name}: ${sideways} px wider than the window`) }
      await page.addScriptTag({ path: axe })
      const { violations } = await page.evaluate(() => /** @type {any} */ (globalThis).axe.run())
      for (const one of violations) {
        findings++
        console.log(`${name}: ${one.id}: ${one.help}\n    ${one.nodes.slice(0, 3).map((/** @type {any} */ node) => node.html.slice(0, 160)).join('\n    ')}`)
      }
      await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true })
    }
    await context.close()
  }
}

await browser.close()
await server.close()
console.log(`${findings} findings`)
process.exit(findings > 0 ? 1 : 0)
