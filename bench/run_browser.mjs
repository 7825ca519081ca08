// Measures how soon a change of someone's life is answered on the screen, and writes bench/results/browser.md.
// usage: scripts/node node bench/run_browser.mjs [--build DIR] [--times N] [--lives A,B,...]
//
// The server that is built serves the demo and the app that is built to Debian's Chromium, all on this machine. For each of the lives in
// examples/lives, half an hour of the week is painted, a way made longer, and what must be kept made to matter otherwise, each several times; and what must be
// kept is changed and the plans are asked for at once. The clock is the page's own: from the event of the last press, as the browser stamped it, to the
// frame with which what is shown is of the life as it is.
import { execFileSync } from 'node:child_process'
import { readdirSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { launch } from '../web/tools/browser.mjs'
import { DESK, open, serve } from '../tests/web/served.mjs'
import { watchAnswers } from './watch_answers.mjs'

const { values: asked } = parseArgs({ options: { build: { type: 'string', default: 'build/bench' }, times: { type: 'string', default: '7' }, lives: { type: 'string' } } })
const lives = asked.lives?.split(',') ?? readdirSync('examples/lives').sort()
const TARGET = 300 // ms
const PAUSE = 400 // ms between changes, so that none finds the server still at the one before

/** What is pressed to change something, on each page; each time another way round. */
const CHANGES = {
  week: (page) => page.locator('[data-cell="6,12"]'),
  ways: (page, even) => page.locator('.life-site .field-number button').nth(even ? 1 : 0),
  kept: (page) => page.locator('.life-part .choice-step:not(.choice-taken)').first(),
}

/** Where the page says that it has nothing left to answer. */
const isStill = (page) => page.locator('.peek[aria-busy=false]').waitFor()

/** Presses one after the other, as soon as the machine can, and waits for the answer. */
async function timed(page, place, ...pressed) {
  await pressed.at(-1).scrollIntoViewIfNeeded()
  const boxes = await Promise.all(pressed.map((one) => one.boundingBox()))
  await page.waitForTimeout(PAUSE)
  await page.evaluate((where) => globalThis.answers.begin(where), place)
  for (const box of boxes) await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2)
  return page.evaluate(() => globalThis.answers.taken())
}

/** How long each of the changes of one person took to be answered. */
async function measure(browser, served, life, times) {
  const { context, page } = await open(browser, DESK)
  await context.addInitScript(watchAnswers)
  await page.goto(served.door(life))
  await page.waitForSelector('nav')
  const taken = { peek: [], plans: [] }
  for (const [step, change] of Object.entries(CHANGES)) {
    await page.goto(`${served.address}fit?step=${step}`)
    await isStill(page)
    for (let time = 0; time < times; time++) taken.peek.push(await timed(page, 'peek', change(page, time % 2 === 0)))
  }
  for (let time = 0; time < times; time++) {
    taken.plans.push(await timed(page, 'plans', CHANGES.kept(page), page.locator('.steps-ways .button-primary')))
    await page.locator('.steps-ways button').first().click()
    await isStill(page)
  }
  await context.close()
  return taken
}

const figures = (taken) => {
  const sorted = taken.map((one) => one.ms).sort((one, other) => one - other)
  const at = (share) => Math.round(sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)])
  return [at(0.5), at(0.95), at(1)]
}
const mean = (taken, part) => Math.round(taken.reduce((sum, one) => sum + one.parts[part], 0) / taken.length)
const row = (...cells) => `| ${cells.join(' | ')} |\n`

function told(all) {
  const rows = all.map(({ life, taken }) => row(life, ...figures(taken.peek), ...figures(taken.plans), taken.plans.at(-1).what)).join('')
  const parts = ['saved', 'asked', 'answered', 'shown']
  const spent = all.map(({ life, taken }) => row(life, ...parts.map((part) => mean(taken.peek, part)), ...parts.map((part) => mean(taken.plans, part)))).join('')
  const every = (kind) => all.flatMap(({ taken }) => taken[kind])
  const within = (kind) => `${every(kind).filter((one) => one.ms <= TARGET).length} of ${every(kind).length}`
  return `Within ${TARGET} ms of the last press: ${within('peek')} changes were answered on the page where they were made, and ${within('plans')} by plans or remedies.

In ms, on the page of the change (whether a plan fits, and what it takes), and by the plans or the first remedy, asked for right after the change, from the press that asked:

| life | p50 | p95 | max | plans: p50 | p95 | max | what came |
|---|--:|--:|--:|--:|--:|--:|---|
${rows}
Where it goes, in ms on average: until the change is saved, until the plan is asked for, until it is answered, until it is painted:

| life | saved | asked | answered | painted | plans: saved | asked | answered | painted |
|---|--:|--:|--:|--:|--:|--:|--:|--:|
${spent}`
}

const heading = execFileSync('python3', ['bench/machine.py', asked.build, 'scripts/node', 'node', 'bench/run_browser.mjs', ...process.argv.slice(2)], { encoding: 'utf8' })
const served = await serve(`${asked.build}/meanwhile`)
const browser = await launch()
try {
  await measure(browser, served, lives[0], 2) // what is read for the first time is not of interest
  const all = []
  for (const life of lives) {
    all.push({ life, taken: await measure(browser, served, life, Number(asked.times)) })
    console.log(life, ...figures(all.at(-1).taken.peek), '·', ...figures(all.at(-1).taken.plans))
  }
  writeFileSync('bench/results/browser.md', `# A change, until it is answered on the screen\n\n${heading}- browser: Chromium ${browser.version()}, 1280 by 860\n- data: \`examples/lives\`, each of the four changes ${asked.times} times\n\n${told(all)}`)
} finally {
  await browser.close()
  await served.close()
}
