// Uses the gallery's parts in a real browser as people do: by mouse, finger and keyboard.
// usage: node tools/tries.mjs [FOLDER]      pictures of what opens go to FOLDER; the last line counts; exit 1: a try failed
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { createServer } from 'vite'
import { launch } from './browser.mjs'

/** @typedef {import('playwright-core').Page} Page */

const [folder] = process.argv.slice(2)
if (folder) mkdirSync(folder, { recursive: true })
const server = await createServer({ server: { port: 0, host: '127.0.0.1' }, logLevel: 'error' })
await server.listen()
const browser = await launch()
let [passed, failed] = [0, 0]

/** @param {string} claim @param {string} part @param {boolean} phone @param {(page: Page) => Promise<unknown>} act what it does, and what should be true */
async function tried(claim, part, phone, act) {
  const context = await browser.newContext({ viewport: phone ? { width: 375, height: 720 } : { width: 1280, height: 900 }, hasTouch: phone, isMobile: phone, reducedMotion: 'reduce' })
  const page = await context.newPage()
  page.setDefaultTimeout(5000)
  try {
    await page.goto(`${server.resolvedUrls?.local[0]}gallery.html?part=${part}`)
    await page.waitForSelector('h2')
    if (!(await act(page))) throw new Error('it is not so')
    passed++
    console.log(`ok      ${claim}`)
  } catch (error) {
    failed++
    console.log(`FAILED  ${claim}: ${error}`)
  }
  if (folder) await page.screenshot({ path: join(folder, `${claim.replaceAll(/\W+/g, '-')}.png`) })
  await context.close()
}

/** @param {Page} page @param {number} day @param {number} hour */
const cell = (page, day, hour) => page.locator(`[data-cell="${day},${hour * 2}"]`)
/** @param {Page} page @param {number} day @param {number} hour */
const says = async (page, day, hour) => (await cell(page, day, hour).getAttribute('aria-label'))?.split(': ')[1]
/** @param {Page} page @param {number} day @param {number} hour */
async function middle(page, day, hour) {
  const box = await cell(page, day, hour).boundingBox()
  if (!box) throw new Error('the cell is not there')
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
}

await tried('a mouse paints by dragging', 'PaintedWeek', false, async (page) => {
  await cell(page, 4, 8).scrollIntoViewIfNeeded()
  const [from, to] = [await middle(page, 4, 8), await middle(page, 5, 9.5)]
  await page.mouse.move(from.x, from.y)
  await page.mouse.down()
  await page.mouse.move(to.x, to.y, { steps: 8 })
  await page.mouse.up()
  return (await says(page, 4, 8)) === 'Work' && (await says(page, 5, 9.5)) === 'Work' && (await says(page, 5, 10)) === 'free'
})

await tried('Undo takes back a whole stroke', 'PaintedWeek', false, async (page) => {
  await cell(page, 0, 10).click()
  const gone = await says(page, 0, 10)
  await page.getByRole('button', { name: 'Undo' }).click()
  return gone === 'free' && (await says(page, 0, 10)) === 'Work'
})

await tried('the keyboard moves, takes in more, and fills', 'PaintedWeek', false, async (page) => {
  await cell(page, 0, 8).focus()
  await page.keyboard.press('End')
  await page.keyboard.press('Shift+ArrowDown')
  await page.keyboard.press('Shift+ArrowDown')
  if (folder) await page.screenshot({ path: join(folder, 'selection.png') })
  await page.keyboard.press('Space')
  const focus = await page.evaluate(() => document.activeElement?.getAttribute('data-cell'))
  return (await says(page, 6, 8)) === 'Work' && (await says(page, 6, 9)) === 'Work' && (await says(page, 6, 9.5)) === 'free' && focus === '6,18'
})

await tried('a whole form can be filled in by keyboard', 'PaintedWeek', false, async (page) => {
  await page.getByText('Or add a time by filling in a form').press('Enter')
  await page.getByLabel('What is it?').selectOption('family')
  await page.getByRole('group', { name: 'On which days?' }).getByLabel('Sat').check({ force: true })
  await page.getByLabel('From').fill('22:00')
  await page.getByLabel('Until').fill('02:00')
  await page.getByRole('button', { name: 'Add this time' }).press('Enter')
  return (await page.getByText('Saturday', { exact: true }).count()) > 0 && (await says(page, 6, 1)) === 'Family' && (await says(page, 5, 22)) === 'Family'
})

await tried('a day is copied to others', 'PaintedWeek', true, async (page) => {
  await page.getByRole('button', { name: 'Mon: copy or clear this day' }).tap()
  await page.getByRole('dialog').getByText('Fri').tap()
  if (folder) await page.screenshot({ path: join(folder, 'copy.png') })
  await page.getByRole('button', { name: 'Copy', exact: true }).tap()
  return (await says(page, 4, 9)) === 'Work'
})

/** @param {Page} page @param {number} rest */
async function swipe(page, rest) {
  await cell(page, 4, 9).scrollIntoViewIfNeeded()
  const { x, y } = await middle(page, 4, 9)
  const before = await page.evaluate(() => scrollY)
  const client = await page.context().newCDPSession(page)
  await client.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x, y }] })
  await page.waitForTimeout(rest)
  for (let step = 1; step <= 8; step++) {
    await client.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: [{ x, y: y - step * 13 }] })
    await page.waitForTimeout(16)
  }
  await client.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })
  await page.waitForTimeout(100)
  return (await page.evaluate(() => scrollY)) - before
}

await tried('a finger that moves scrolls and paints nothing', 'PaintedWeek', true, async (page) => {
  const scrolled = await swipe(page, 0)
  return scrolled > 40 && (await says(page, 4, 9)) === 'free' && (await says(page, 4, 8)) === 'free'
})

await tried('a finger that rests first paints and scrolls nothing', 'PaintedWeek', true, async (page) => {
  const scrolled = await swipe(page, 450)
  return scrolled === 0 && (await says(page, 4, 9)) === 'Work' && (await says(page, 4, 7.5)) === 'Work'
})

await tried('a tap fills one half hour', 'PaintedWeek', true, async (page) => {
  await cell(page, 3, 8).tap()
  return (await says(page, 3, 8)) === 'Work' && (await says(page, 3, 8.5)) === 'free'
})

await tried('a dialog takes focus, closes by Escape, and gives focus back', 'Overlays', false, async (page) => {
  await page.getByRole('button', { name: 'Open a dialog' }).press('Enter')
  const inside = await page.evaluate(() => document.activeElement?.closest('dialog') !== null)
  if (folder) await page.screenshot({ path: join(folder, 'dialog.png') })
  await page.keyboard.press('Escape')
  return inside && (await page.evaluate(() => document.activeElement?.textContent)) === 'Open a dialog'
})

await tried('a sheet opens from below', 'Overlays', true, async (page) => {
  await page.getByRole('button', { name: 'Open a sheet' }).tap()
  const box = await page.getByRole('dialog').boundingBox()
  return box !== null && box.width === 375 && Math.round(box.y + box.height) === 720
})

await tried('a toast can be undone above the bar', 'Overlays', true, async (page) => {
  await page.getByRole('button', { name: 'Say a toast' }).tap()
  const undo = page.getByRole('button', { name: 'Undo' })
  const [box, bar] = [await undo.boundingBox(), await page.getByRole('navigation').boundingBox()]
  if (folder) await page.screenshot({ path: join(folder, 'toast.png') })
  await undo.tap()
  return box !== null && bar !== null && box.y + box.height <= bar.y && (await undo.count()) === 0
})

await tried('a button at work takes no second press', 'Buttons', false, async (page) => {
  const button = page.getByRole('button', { name: 'Press twice' })
  await button.dblclick()
  const busy = await button.getAttribute('aria-busy')
  await page.waitForTimeout(1800)
  return busy === 'true' && (await button.getAttribute('aria-busy')) === null
})

await tried('the first Tab offers a way past the bar', 'Type', false, async (page) => {
  await page.keyboard.press('Tab')
  const first = await page.evaluate(() => document.activeElement?.textContent)
  await page.keyboard.press('Enter')
  return first === 'Skip to the page' && (await page.evaluate(() => document.activeElement?.tagName)) === 'MAIN'
})

await tried('arrow keys walk a heat map', 'Heat', false, async (page) => {
  await page.locator('.heat-cell[tabindex="0"]').focus()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowDown')
  if (folder) await page.screenshot({ path: join(folder, 'heat.png') })
  return (await page.locator('.heat-told').textContent())?.startsWith('Tuesday, 9 – 10')
})

await tried('a pager is walked by keyboard, and ends where there is nothing further', 'Paged', false, async (page) => {
  const later = page.getByRole('button', { name: 'The week after' })
  await later.focus()
  await page.keyboard.press('Enter')
  const on = await page.getByRole('heading', { name: '7 – 13 Dec' }).count()
  await page.keyboard.press('Enter')
  return on === 1 && (await page.getByRole('heading', { name: '14 – 20 Dec' }).count()) === 1 && (await later.isDisabled())
})

for (const part of ['Paged', 'Fields', 'Answers', 'Notices', 'StaffTable', 'Weeks', 'PaintedWeek', 'Heat'])
  await tried(`text of twice the size loses nothing sideways: ${part}`, part, true, async (page) => {
    await page.addStyleTag({ content: 'html { font-size: 200% }' })
    await page.waitForTimeout(200)
    return page.evaluate(() => document.documentElement.scrollWidth <= 375)
  })

for (const part of ['Paged', 'Fields', 'Answers', 'Notices', 'States', 'Weeks', 'PaintedWeek', 'Heat'])
  await tried(`in Spanish, on the narrowest phone, nothing is lost sideways: ${part}`, part, true, async (page) => {
    await page.setViewportSize({ width: 320, height: 640 })
    await page.goto(`${page.url()}&language=es`)
    await page.waitForSelector('h2')
    return page.evaluate(() => document.documentElement.scrollWidth <= 320)
  })

await browser.close()
await server.close()
console.log(`${passed} passed, ${failed} failed`)
process.exit(failed > 0 ? 1 : 0)
