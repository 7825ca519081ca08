// A facilitator is away: staff say so from a session on, see what it means for whom, and accept it; who sat there sees it in My week at once. What is
// wrong is told at its field; what was overtaken by something else is refused; then someone can't come, in Spanish, by keyboard alone, on a narrow phone.
// usage: scripts/node node tests/web/happened.mjs MEANWHILE [FOLDER]      pictures go to FOLDER; the last line counts
import { mkdirSync } from 'node:fs'
import { launch } from '../../web/tools/browser.mjs'
import { PHONE, Tries, serve, signedIn, sounding, tabTo } from './served.mjs'

const [program, folder] = process.argv.slice(2)
if (folder) mkdirSync(folder, { recursive: true })
const NARROW = { ...PHONE, viewport: { width: 320, height: 740 } }

const tries = new Tries()
const served = await serve(program)
const browser = await launch()
const sound = sounding(folder)

const windowOf = (who, path, options) => signedIn(browser, served, who, path, options)

const weekOf = (page) => page.evaluate(() => fetch('/v1/clients/student/week').then((answer) => answer.json()))
const repairOf = (page) => page.evaluate(() => fetch(`/v1/repairs/${new URLSearchParams(location.search).get('repair')}`).then((answer) => answer.json()))

// The Wednesday evening of next week that student attends: in Recovery, choose your nights.
const student = await windowOf('student', 'week', PHONE)
const evening = (await weekOf(student.page)).sessions.find((one) => one.slot === 'eve-recovery#3' && one.state === 'planned')
const date = evening.start.slice(0, 10)
const later = (days, from = monday) => new Date(new Date(`${from}T00:00:00Z`).getTime() + days * 86_400_000).toISOString().slice(0, 10)
const monday = later(-2, date)

await tries.try('from its session on, a facilitator is told to be away, and whoever sat there sees how she goes on', async () => {
  const staff = await windowOf('desk', `?week=${monday}&day=2&slot=eve-recovery%233`)
  const second = await windowOf('desk', `happened?slot=eve-recovery%233&date=${date}`)
  const { page } = staff
  await page.getByRole('link', { name: 'Something happened', exact: true }).click()
  await page.getByRole('radio', { name: /^A facilitator is away/ }).waitFor()
  const found = await sound(staff, 'happened-begin-1280')
  if (!(await page.getByRole('radio', { name: /^A facilitator is away/ }).isChecked())) found.push('it is not about the facilitator')
  if ((await page.getByLabel('First day').inputValue()) !== date || (await page.getByLabel('Last day').inputValue()) !== date) found.push('it is not about that day')
  for (const one of [page, second.page]) {
    await one.getByRole('button', { name: 'See what it means' }).click()
    await one.getByRole('heading', { name: 'What it means' }).waitFor()
  }
  found.push(...(await sound(staff, 'happened-1280')))
  const repair = await repairOf(page)
  if (!repair.people.some((one) => one.client === 'student')) found.push('student is not concerned')
  for (const one of repair.people) if ((await page.getByRole('rowheader', { name: one.client }).count()) !== 1) found.push(`${one.client} is not named`)
  const before = JSON.stringify(await weekOf(student.page))

  await page.getByRole('button', { name: 'Accept this for everyone' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Not yet' }).click()
  if (JSON.stringify(await weekOf(student.page)) !== before) found.push('something changed before it was accepted')
  await student.page.goto(`${served.address}week?week=${monday}&as=list`)
  await student.page.waitForSelector('h1')
  await page.getByRole('button', { name: 'Accept this for everyone' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Accept' }).click()
  await page.getByText('It is done').waitFor()
  await student.page.getByText(/^(In place of another|Doesn’t take place)$/).first().waitFor()
  found.push(...(await sound(staff, 'happened-accepted-1280')), ...(await sound(student, 'happened-week-375')))

  // Who looked at the same in another window is refused, and looks once more.
  await second.page.getByRole('button', { name: 'Accept this for everyone' }).click()
  await second.page.getByRole('dialog').getByRole('button', { name: 'Accept' }).click()
  await second.page.getByText('Something has changed since then').waitFor()
  await second.page.getByRole('button', { name: 'See what it means' }).click()
  await second.page.getByText('Nothing changes', { exact: true }).waitFor()
  for (const window of [staff, second]) await window.context.close()
  return found
})

await tries.try('what is wrong is told at its field, and a room that is closed sends sessions elsewhere', async () => {
  const staff = await windowOf('desk', 'happened')
  const { page } = staff
  await page.getByRole('button', { name: 'See what it means' }).click()
  await page.getByText('Please choose this.').waitFor()
  await page.getByLabel('From what time').fill('10:00')
  await page.getByLabel('Last day').fill('2020-01-01')
  await page.getByRole('button', { name: 'See what it means' }).click()
  await page.getByText('Please fill in both times, or none.').waitFor()
  await page.getByText('That day is over. Please choose today or a later day.').waitFor()
  const found = await sound(staff, 'happened-wrong-1280')
  await page.getByRole('radio', { name: /^A room is closed/ }).check()
  await page.getByLabel('Which room?').selectOption({ label: 'Room sail, Harbor Street' })
  await page.getByLabel('First day').fill(later(1))
  await page.getByLabel('Last day').fill(later(1))
  await page.getByLabel('From what time').fill('')
  await page.getByRole('button', { name: 'See what it means' }).click()
  await page.getByRole('heading', { name: 'What becomes of sessions' }).waitFor()
  found.push(...(await sound(staff, 'happened-room-1280')))
  const { rooms } = await repairOf(page)
  for (const one of rooms) if ((await page.getByText(`room ${one.to} instead of ${one.from}`).count()) === 0) found.push(`nothing is said of room ${one.to}`)
  if (rooms.length === 0) found.push('no session moves')

  await page.getByRole('radio', { name: /^A group is cancelled/ }).check()
  await page.getByLabel('Which group?').selectOption('dbt-noon')
  await page.getByLabel('First day').fill(later(2))
  await page.getByLabel('Last day').fill(later(2))
  await page.getByLabel('From what time').fill('12:30')
  await page.getByLabel('Until what time').fill('15:00')
  await page.getByRole('button', { name: 'See what it means' }).click()
  await page.getByText('That would cancel half a day of a group').waitFor()
  await staff.context.close()
  return found
})

await tries.try('on a narrow phone, in Spanish and in the dark, by keyboard alone, someone can’t come', async () => {
  const staff = await windowOf('desk', `happened?date=${date}`, { ...NARROW, locale: 'es-MX', colorScheme: 'dark' })
  const { page } = staff
  await page.getByRole('radio', { name: /^Alguien no puede venir/ }).focus()
  await page.keyboard.press('Space')
  await tabTo(page, /^¿Quién no puede venir/)
  await page.keyboard.press('ArrowDown')
  const found = await sound(staff, 'happened-begin-320')
  await tabTo(page, /^Ver qué significa/)
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: 'Qué significa' }).waitFor()
  found.push(...(await sound(staff, 'happened-320')))
  await staff.context.close()
  return found
})

await tries.try('an answer that is not there any more is told to be gone', async () => {
  const staff = await windowOf('desk', 'happened?repair=before-the-restart', { ...PHONE, viewport: { width: 360, height: 740 } })
  await staff.page.getByText('That answer is gone').waitFor()
  const found = await sound(staff, 'happened-gone-360')
  await staff.context.close()
  return found
})

await student.context.close()
await browser.close()
await served.close()
tries.end()
