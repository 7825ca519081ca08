// The waiting list: staff put someone on it, a place that is free is offered to her at once, and her page shows it. She lets one pass and keeps
// her place; another takes what she is offered. Whom nothing fits puts herself on the list, and is told why she has no place. Then in Spanish.
// usage: scripts/node node tests/web/waiting.mjs MEANWHILE [FOLDER]      pictures go to FOLDER; the last line counts
import { mkdirSync } from 'node:fs'
import { launch } from '../../web/tools/browser.mjs'
import { DESK, PHONE, Tries, open, serve, sounding } from './served.mjs'

const [program, folder] = process.argv.slice(2)
if (folder) mkdirSync(folder, { recursive: true })

const tries = new Tries()
const served = await serve(program)
const browser = await launch()
const sound = sounding(folder)

/** A window of someone who is signed in, at a page. */
async function windowOf(who, path, options) {
  const window = await open(browser, options)
  await window.page.goto(served.door(who))
  await window.page.waitForSelector('nav')
  await window.page.goto(served.address + path)
  await window.page.waitForSelector('h1')
  return window
}

const rowOf = (staff, who) => staff.page.getByRole('row').filter({ hasText: who })

async function putOnTheList(staff, who, priority) {
  await staff.page.getByLabel('Code name').fill(who)
  await staff.page.getByLabel('Priority', { exact: true }).selectOption(priority)
  await staff.page.getByRole('button', { name: 'Put on the list' }).click()
  await rowOf(staff, who).getByText(/Is offered a place until/).waitFor()
}

await tries.try('a place is offered, seen at once, let pass, and her place on the list is still hers', async () => {
  const staff = await windowOf('desk', 'people/waiting', DESK)
  const phone = await windowOf('nurse', '', PHONE)
  await staff.page.getByText('Nobody waits').waitFor()
  const found = await sound(staff, 'waiting-nobody')
  await putOnTheList(staff, 'nurse', '3')
  found.push(...(await sound(staff, 'waiting-list')))
  await phone.page.getByText('A place has opened').waitFor()
  found.push(...(await sound(phone, 'waiting-news')))
  await phone.page.getByRole('link', { name: 'See the place' }).click()
  await phone.page.getByRole('heading', { name: 'A place has opened' }).waitFor()
  await phone.page.getByText(/It is yours until/).waitFor()
  found.push(...(await sound(phone, 'waiting-offer')))
  await phone.page.getByRole('button', { name: 'Not now, I’ll keep waiting' }).click()
  await phone.page.getByRole('heading', { name: 'Why not me yet?' }).waitFor()
  await phone.page.getByText('You are among the first 5', { exact: false }).waitFor()
  found.push(...(await sound(phone, 'waiting-why')))
  await rowOf(staff, 'nurse').getByText('Waits', { exact: true }).waitFor()
  await staff.page.getByLabel('Priority of nurse').selectOption('5')
  await phone.page.reload()
  await phone.page.getByText('Your priority is 5 of 5', { exact: false }).waitFor()
  await phone.page.getByRole('button', { name: 'I don’t want to wait any more' }).click()
  await phone.page.getByText('You’re not on the waiting list').waitFor()
  await staff.page.getByText('Nobody waits').waitFor()
  for (const window of [staff, phone]) await window.context.close()
  return found
})

await tries.try('who takes what she is offered has a plan, and is on the list no more', async () => {
  const staff = await windowOf('desk', 'people/waiting', PHONE)
  const window = await windowOf('teacher', 'waiting', DESK)
  await window.page.getByText('You’re not on the waiting list').waitFor()
  await putOnTheList(staff, 'teacher', '1')
  const found = await sound(staff, 'waiting-list-phone')
  await window.page.getByRole('heading', { name: 'A place has opened' }).waitFor()
  found.push(...(await sound(window, 'waiting-offer-desk')))
  await window.page.getByRole('button', { name: 'Yes, I take it' }).click()
  await window.page.getByRole('heading', { name: 'It’s settled' }).waitFor()
  await staff.page.getByText('Nobody waits').waitFor()
  await staff.page.getByLabel('Code name').fill('teacher')
  await staff.page.getByRole('button', { name: 'Put on the list' }).click()
  await staff.page.getByText('They have a plan, so they don’t wait for a place.').waitFor()
  await staff.page.getByLabel('Code name').fill('no-such-person')
  await staff.page.getByRole('button', { name: 'Put on the list' }).click()
  await staff.page.getByText('Nobody has this code name').waitFor()
  found.push(...(await sound(staff, 'waiting-refused')))
  for (const one of [staff, window]) await one.context.close()
  return found
})

await tries.try('whom nothing fits waits from where that is told, and is told why, in Spanish', async () => {
  const window = await open(browser, { ...PHONE, locale: 'es-MX' })
  const { page, context } = window
  await context.addInitScript(() => localStorage.setItem('meanwhile.language', 'es'))
  await page.goto(served.door('two-jobs'))
  await page.waitForSelector('nav')
  await page.goto(`${served.address}fit?step=plans`)
  await page.getByRole('button', { name: 'Esperar un lugar' }).click()
  await page.getByRole('heading', { name: '¿Por qué todavía no?' }).waitFor()
  await page.getByText(/ningún plan cabría/).waitFor()
  const found = await sound(window, 'waiting-es-why')
  await page.goto(served.address)
  await page.getByText('Espera un lugar').waitFor()
  found.push(...(await sound(window, 'waiting-es-news')))
  const staff = await open(browser, { ...DESK, locale: 'es-MX' })
  await staff.context.addInitScript(() => localStorage.setItem('meanwhile.language', 'es'))
  await staff.page.goto(served.door('desk'))
  await staff.page.waitForSelector('nav')
  await staff.page.goto(`${served.address}people`)
  await staff.page.getByRole('link', { name: 'Lista de espera' }).click()
  await rowOf(staff, 'two-jobs').waitFor()
  found.push(...(await sound(staff, 'waiting-es-list')))
  for (const one of [window, staff]) await one.context.close()
  return found
})

await browser.close()
await served.close()
tries.end()
