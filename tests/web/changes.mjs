// Staff change a group in which someone sits: one date is moved, then cancelled, then the series is held at another time from a week on. Her
// week shows each at once, and so does a second screen; for what is cancelled she looks for another time. Then the same sheet in Spanish, by keyboard alone.
// usage: scripts/node node tests/web/changes.mjs MEANWHILE [FOLDER]      pictures go to FOLDER; the last line counts
import { mkdirSync } from 'node:fs'
import { launch } from '../../web/tools/browser.mjs'
import { DESK, PHONE, Tries, open, serve, sounding, tabTo } from './served.mjs'

const [program, folder] = process.argv.slice(2)
if (folder) mkdirSync(folder, { recursive: true })
const AT_ONCE = 2_000 // ms in which another screen shows a change
const DAY = 86_400_000
const TITLE = 'Before work, online' // at half past six, for an hour and a half

const tries = new Tries()
const served = await serve(program)
const browser = await launch()
const sound = sounding(folder)
const dateOf = (time) => new Date(time).toISOString().slice(0, 10)
const mondayOf = (date) => dateOf(Date.parse(date) - ((new Date(date).getUTCDay() + 6) % 7) * DAY)
const weekday = (date) => (new Date(date).getUTCDay() + 6) % 7

/** A window of someone who is signed in, at a page. */
async function windowOf(who, path, options = DESK) {
  const window = await open(browser, options)
  await window.page.goto(served.door(who))
  await window.page.waitForSelector('nav')
  await window.page.goto(served.address + path)
  await window.page.waitForSelector('h1')
  return window
}

/** The first of her sessions in that group that is some days ahead. */
async function sessionOf(client) {
  const { page, context } = await windowOf(client, 'week')
  const { sessions } = await page.evaluate((id) => fetch(`/v1/clients/${id}/week`).then((answer) => answer.json()), client)
  await context.close()
  const date = sessions.find((one) => one.title === TITLE && one.state === 'planned' && Date.parse(one.start) > Date.now() + 3 * DAY)?.start.slice(0, 10)
  if (!date) throw new Error(`${client} is not in ${TITLE}`)
  return { date, monday: mondayOf(date), timetable: (monday) => `?week=${monday}&day=${weekday(date)}&q=before` }
}

const dialogOf = (page) => page.getByRole('dialog').last()
const field = (page, label) => dialogOf(page).getByLabel(label, { exact: true })

/** Waits for something to be seen, and tells it when that took too long. */
async function atOnce(place, name, found) {
  const before = Date.now()
  await place.first().waitFor()
  const took = Date.now() - before
  if (took > AT_ONCE) found.push(`${name} took ${took} ms`)
  if (folder) console.log(`        ${name}: ${took} ms`)
}

async function lookAndSave(staff, name, found, meant) {
  await dialogOf(staff.page).getByRole('button', { name: 'See what this means' }).click()
  await dialogOf(staff.page).getByText(meant).waitFor()
  found.push(...(await sound(staff, `${name}-meaning`)))
  await dialogOf(staff.page).getByRole('button', { name: 'Save this change' }).click()
  await staff.page.getByText(/^Saved: /).waitFor()
}

await tries.try('a date is moved, then cancelled, then the series changes, and every screen shows it', async () => {
  const { date, monday, timetable } = await sessionOf('student')
  const staff = await windowOf('desk', timetable(monday))
  const second = await windowOf('desk', timetable(monday))
  const phone = await windowOf('student', `week?week=${monday}&as=list`, PHONE)
  const found = []
  const row = (time, word = '') => phone.page.locator('.care-row').filter({ hasText: TITLE }).filter({ hasText: time }).filter({ hasText: word })
  const block = (window, word) => window.page.locator('.bands-block').filter({ hasText: TITLE }).filter({ hasText: word })
  await row(/6:30/).first().waitFor()
  await block(second, /6:30/).waitFor()

  await block(staff, /6:30/).click()
  await staff.page.getByRole('button', { name: 'Change this date' }).click()
  await dialogOf(staff.page).getByText('Move it').click()
  await field(staff.page, 'Starts').fill('06:00')
  await field(staff.page, 'Ends').fill('07:30')
  found.push(...(await sound(staff, 'changes-move')))
  await lookAndSave(staff, 'changes-move', found, /1 person comes along: /)
  await atOnce(row(/6\s–\s7:30/, /Instead of .*6:30/), 'her week at the new time', found)
  await atOnce(block(second, /Instead of/), 'the second screen, moved', found)
  found.push(...(await sound(second, 'changes-moved')), ...(await sound(phone, 'changes-her-week-moved')))

  await staff.page.getByRole('button', { name: 'Change this date' }).click()
  await dialogOf(staff.page).getByText('Cancel it').click()
  await lookAndSave(staff, 'changes-cancel', found, /For 1 person it doesn’t take place/)
  await atOnce(row(/6\s–\s7:30/, 'Doesn’t take place'), 'her week, cancelled', found)
  await atOnce(block(second, 'Cancelled'), 'the second screen, cancelled', found)
  found.push(...(await sound(phone, 'changes-her-week-cancelled')))
  await row(/6\s–\s7:30/, 'Doesn’t take place').first().click()
  await phone.page.getByRole('button', { name: 'Look for another time' }).click()
  await phone.page.getByRole('heading', { name: /What you could attend instead|Nothing else fits/ }).waitFor()
  found.push(...(await sound(phone, 'changes-another-time')))
  await phone.page.getByRole('button', { name: 'I don’t need another time' }).click()
  await phone.page.getByText('Nothing is planned in its place').waitFor()

  const next = dateOf(Date.parse(monday) + 7 * DAY)
  await second.page.goto(served.address + timetable(next))
  await phone.page.goto(`${served.address}week?week=${next}&as=list`)
  await block(second, /6:30/).waitFor()
  await row(/6:30/).first().waitFor()
  await staff.page.getByRole('button', { name: 'Change the series' }).click()
  await dialogOf(staff.page).getByLabel('Starts').nth(weekday(date)).fill('06:15')
  await dialogOf(staff.page).getByLabel('Ends').nth(weekday(date)).fill('07:45')
  await field(staff.page, 'The new times hold from').fill(next)
  found.push(...(await sound(staff, 'changes-series')))
  await lookAndSave(staff, 'changes-series', found, /1 person comes along to the new times/)
  await atOnce(row(/6:15/), 'her week, in the new series', found)
  await atOnce(block(second, /6:15/), 'the second screen, in the new series', found)
  for (const window of [staff, second, phone]) await window.context.close()
  return found
})

await tries.try('the same sheet in Spanish, by keyboard alone', async () => {
  const { monday, timetable } = await sessionOf('student')
  const window = await open(browser, { ...DESK, locale: 'es-MX' })
  const { page, context } = window
  await context.addInitScript(() => localStorage.setItem('meanwhile.language', 'es'))
  await page.goto(served.door('desk'))
  await page.waitForSelector('nav')
  await page.goto(served.address + timetable(monday))
  await page.locator('.bands-block').first().waitFor()
  const press = async (name, key = 'Enter') => {
    await tabTo(page, name)
    await page.keyboard.press(key)
  }
  await page.keyboard.press('n')
  await page.waitForURL(/week=/)
  await page.keyboard.press('p')
  await page.waitForURL((address) => address.searchParams.get('week') === monday || !address.searchParams.has('week'))
  await page.locator('.bands-block').first().waitFor()
  await press(/^Before work/)
  await press(/^Cambiar esta fecha$/)
  await dialogOf(page).getByText('¿Qué debe pasar en esta fecha?').waitFor()
  await press(/^Se hace como siempre/, 'ArrowDown')
  await tabTo(page, /^Empieza$/)
  await page.keyboard.press('ArrowUp') // an hour later
  const found = await sound(window, 'changes-es-form')
  await press(/^Ver qué significa$/)
  await page.getByRole('heading', { name: 'Qué significa esto' }).waitFor()
  found.push(...(await sound(window, 'changes-es-meaning')))
  await press(/^Guardar este cambio$/)
  await page.getByText(/^Guardado: /).waitFor()
  if ((await page.evaluate(() => document.activeElement?.textContent)) !== 'Cambiar esta fecha') found.push('the focus did not come back')
  await page.locator('.bands-block').filter({ hasText: /En vez de/ }).waitFor()
  await context.close()
  return found
})

await tries.try('whoever was slower loses nothing: what was typed is looked at anew, and saved over the other change', async () => {
  const { monday, timetable } = await sessionOf('student')
  const [slow, quick] = [await windowOf('desk', timetable(monday)), await windowOf('desk', timetable(monday))]
  const begin = async ({ page }, time) => {
    await page.locator('.bands-block').filter({ hasText: TITLE }).first().click()
    await page.getByRole('button', { name: 'Change this date' }).click()
    await dialogOf(page).getByText('Move it').click()
    await field(page, 'Starts').fill(time)
    await dialogOf(page).getByRole('button', { name: 'See what this means' }).click()
    await dialogOf(page).getByText('What this means').waitFor()
  }
  const save = ({ page }) => dialogOf(page).getByRole('button', { name: 'Save this change' }).click()
  await begin(slow, '07:00')
  await begin(quick, '06:45')
  await save(quick)
  await quick.page.getByText(/^Saved: /).waitFor()
  await save(slow)
  await dialogOf(slow.page).getByText('The timetable has changed in the meantime').waitFor()
  const found = await sound(slow, 'changes-slower')
  await save(slow)
  await slow.page.getByText(/^Saved: /).waitFor()
  await quick.page.locator('.bands-block').filter({ hasText: /7 – 8/ }).waitFor()
  for (const window of [slow, quick]) await window.context.close()
  return found.filter((one) => !/status of 412/.test(one))
})

await tries.try('on a phone the day that is shown is in sight, and its neighbours are a swipe away', async () => {
  const { page, context } = await windowOf('desk', '?day=6', PHONE)
  const sunday = page.getByRole('tab', { selected: true })
  await sunday.waitFor()
  const box = await sunday.boundingBox()
  await context.close()
  return box && box.x >= 0 && box.x + box.width <= PHONE.viewport.width ? [] : [`it is at ${box?.x} px`]
})

await browser.close()
await served.close()
tries.end()
