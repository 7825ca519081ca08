// Staff ask what a morning track would bring those who wait: on a desk, before and after side by side; then in Spanish, by keyboard alone, on a narrow
// phone, stopped; what is wrong is told at its field, and who wants everyone planned meanwhile is told to wait.
// usage: scripts/node node tests/web/design.mjs MEANWHILE [FOLDER]      pictures go to FOLDER; the last line counts
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { launch } from '../../web/tools/browser.mjs'
import { PHONE, Tries, serve, signedIn, sounding, tabTo } from './served.mjs'

const [program, folder] = process.argv.slice(2)
if (folder) mkdirSync(folder, { recursive: true })
const NARROW = { ...PHONE, viewport: { width: 320, height: 740 } }

const MUCH = Array.from({ length: 20 }, (_, number) => ({
  id: `m${number}`, module: 'core', groups: 50, minutes: [30, 45, 60, 75, 90, 120, 150, 180], daysPerWeek: { min: 1, max: 7 }, earliest: '08:00', latest: '19:00',
}))

/** Everyone of examples/design, all of them still looking for a plan, and its timetable. */
function exampleAsDemo() {
  const demo = mkdtempSync(join(tmpdir(), 'meanwhile.'))
  const of = (name) => readFileSync(join('examples', 'design', name), 'utf8')
  const { proposals: _, ...programme } = JSON.parse(of('programme.json'))
  mkdirSync(join(demo, 'harbor'))
  writeFileSync(join(demo, 'harbor', 'programme.json'), JSON.stringify(programme))
  for (const line of of('clients.jsonl').trim().split('\n')) {
    const { held: _held, ...client } = JSON.parse(line)
    const life = join(demo, 'lives', client.client.id)
    mkdirSync(life, { recursive: true })
    writeFileSync(join(life, 'client.json'), JSON.stringify(client))
  }
  return demo
}

const tries = new Tries()
const demo = exampleAsDemo()
const served = await serve(program, demo)
const browser = await launch()
const sound = sounding(folder)

const windowAt = (path, options) => signedIn(browser, served, 'desk', path, options)

const runOf = (page) => page.evaluate(() => fetch('/v1/design').then((answer) => answer.json()).then(({ run }) => run))

await tries.try('a result that is not there any more is told to be gone', async () => {
  const staff = await windowAt('design?run=before-the-restart', { ...PHONE, viewport: { width: 360, height: 740 } })
  await staff.page.getByText('That result is gone').waitFor()
  const found = await sound(staff, 'design-gone-360')
  await staff.context.close()
  return found
})

await tries.try('a morning track is asked for from the timetable on, and shown as before and after', async () => {
  const staff = await windowAt('')
  const second = await windowAt('design')
  const { page } = staff
  await page.getByRole('link', { name: 'Would other groups clear the waiting list?' }).click()
  await page.getByRole('button', { name: 'Look for a timetable' }).click()
  await page.getByRole('heading', { name: 'What that would bring' }).waitFor()
  await second.page.getByRole('heading', { name: 'What that would bring' }).waitFor()
  const found = await sound(staff, 'design-1280')
  const { result } = await runOf(page)
  if (!(result.after.placed > result.before.placed)) found.push('a morning track brings nobody a plan')
  const told = await page.locator('.design-placed dd').allInnerTexts()
  if (told.join() !== [result.before, result.after].map((side) => `${side.placed} of ${result.looking}`).join()) found.push(`it says ${told}`)
  for (const group of [...result.opened, ...result.closed]) if ((await page.getByRole('listitem').filter({ hasText: group.title }).count()) !== 1) found.push(`${group.title} is not named once`)
  await page.reload()
  await page.getByRole('heading', { name: 'What that would bring' }).waitFor()
  for (const window of [staff, second]) await window.context.close()
  return found
})

await tries.try('what is wrong is told at its field, and mended', async () => {
  const staff = await windowAt('design')
  const { page } = staff
  await page.getByRole('button', { name: 'Add another track' }).click()
  const track = page.getByRole('group', { name: 'Track 2' })
  await track.getByLabel('What it is called').fill('')
  await track.getByLabel('Latest start').fill('07:00')
  await page.getByRole('button', { name: /^Look/ }).click()
  await track.getByText('Please fill this in.').waitFor()
  await track.getByText('Please choose a start that is not before the earliest.').waitFor()
  const found = await sound(staff, 'design-wrong-1280')
  if (!(await track.getByLabel('What it is called').evaluate((field) => field === document.activeElement))) found.push('the first that is wrong has no focus')
  await page.reload()
  if ((await track.getByLabel('Latest start').inputValue()) !== '07:00') found.push('what was typed is gone')
  await page.getByRole('button', { name: 'Remove Track 2' }).click()
  if ((await page.getByRole('group', { name: /^Track/ }).count()) !== 1) found.push('the track is still there')
  await staff.context.close()
  return found
})

await tries.try('on a narrow phone, in Spanish and in the dark, by keyboard alone, it is begun, and what goes on is stopped with the best so far', async () => {
  const staff = await windowAt('design', { ...NARROW, locale: 'es-MX', colorScheme: 'dark' })
  const everyone = await windowAt('everyone')
  const { page } = staff
  const before = (await runOf(page))?.id
  await tabTo(page, /^Buscar/)
  await page.keyboard.press('Enter')
  await page.waitForFunction((id) => new URLSearchParams(location.search).get('run') !== id && location.search.includes('run='), before)
  await page.getByRole('heading', { name: 'Qué probar' }).waitFor()
  const found = await sound(staff, 'design-320')

  // A colleague wants so much that it goes on until it is stopped.
  await page.evaluate((proposals) => fetch('/v1/design?seconds=600', {
    method: 'POST', headers: { 'Content-Type': 'application/json', 'Idempotency-Key': 'much' }, body: JSON.stringify({ proposals }),
  }), MUCH)
  await page.getByRole('progressbar').waitFor()
  await everyone.page.getByRole('button', { name: 'Plan everyone now' }).click()
  await everyone.page.getByText('A timetable is being looked for at the moment').waitFor()
  found.push(...(await sound(staff, 'design-running-320')))
  await tabTo(page, /^Parar y usar/)
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: 'Qué daría eso' }).waitFor()
  const run = await runOf(page)
  if (run.id !== 'much' || run.state !== 'done' || !run.stopped) found.push('it was not stopped')
  found.push(...(await sound(staff, 'design-stopped-320')))
  for (const window of [staff, everyone]) await window.context.close()
  return found
})

await tries.try('where someone looked again since then, that is said', async () => {
  const staff = await windowAt('design?run=another', { ...PHONE, viewport: { width: 360, height: 740 } })
  await staff.page.getByText('Someone has looked again since then').waitFor()
  await staff.page.getByText('What was tried').click()
  const found = await sound(staff, 'design-same-360')
  if ((await staff.page.getByRole('listitem').filter({ hasText: 'at most 50 groups' }).count()) !== MUCH.length) found.push('it is not said what was tried')
  await staff.context.close()
  return found
})

await browser.close()
await served.close()
rmSync(demo, { recursive: true, force: true })
tries.end()
