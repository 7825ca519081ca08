// Staff have everyone planned together: they see how far it is, accept some of it, and then the rest. Who was placed sees it in My week at once. A
// server that starts anew forgets the rest, and the page says so. Then the same in Spanish, by keyboard alone, on a phone, and stopped.
// usage: scripts/node node tests/web/everyone.mjs MEANWHILE [FOLDER]      pictures go to FOLDER; the last line counts
import { mkdirSync } from 'node:fs'
import { launch } from '../../web/tools/browser.mjs'
import { DESK, PHONE, Tries, serve, signedIn, sounding, tabTo } from './served.mjs'

const [program, folder] = process.argv.slice(2)
if (folder) mkdirSync(folder, { recursive: true })

const tries = new Tries()
const served = await serve(program)
const browser = await launch()
const sound = sounding(folder)

const windowOf = (who, path, options) => signedIn(browser, served, who, path, options)

const runOf = (page) => page.evaluate(() => fetch('/v1/everyone').then((answer) => answer.json()).then(({ run }) => run))
const accept = (page, name) => page.getByRole('button', { name })

await tries.try('on a phone, in Spanish and in the dark, it is stopped with the best so far', async () => {
  const staff = await windowOf('desk', 'everyone', { ...PHONE, locale: 'es-MX', colorScheme: 'dark' })
  const found = await sound(staff, 'everyone-begin-375')
  await tabTo(staff.page, /^Planificar a todos ahora$/)
  await staff.page.keyboard.press('Enter')
  await staff.page.getByRole('progressbar').waitFor()
  found.push(...(await sound(staff, 'everyone-running-375')))
  await tabTo(staff.page, /^Parar y usar/)
  await staff.page.keyboard.press('Enter')
  await staff.page.getByRole('heading', { name: 'Lo que cambiaría' }).waitFor()
  if ((await runOf(staff.page)).state !== 'done') found.push('it goes on')
  found.push(...(await sound(staff, 'everyone-stopped-375')))
  await staff.context.close()
  return found
})

await tries.try('everyone is planned, some of it is accepted, then the rest, and who was placed sees it', async () => {
  const staff = await windowOf('desk', 'everyone')
  const second = await windowOf('desk', 'everyone')
  const phone = await windowOf('nurse', 'week', PHONE)
  const { page } = staff
  const found = []
  await page.getByRole('button', { name: 'Plan everyone again' }).click()
  await second.page.getByRole('progressbar').waitFor()
  found.push(...(await sound(staff, 'everyone-running-1280')))
  await page.getByRole('heading', { name: 'What would change' }).waitFor()
  found.push(...(await sound(staff, 'everyone-1280')))
  const { result } = await runOf(page)
  if (!result.changes.some((one) => one.client === 'nurse' && one.before.length === 0)) found.push('nurse gets no place')

  await accept(page, 'Choose none').click()
  await page.getByText('0 changes are chosen').waitFor()
  await page.getByLabel('nurse', { exact: true }).check()
  const closure = new Set(['nurse'])
  for (const one of closure) for (const other of result.changes.find((change) => change.client === one).along) closure.add(other)
  for (const { client } of result.changes)
    if ((await page.getByLabel(client, { exact: true }).isChecked()) !== closure.has(client)) found.push(`${client} is chosen otherwise than it goes along`)
  await accept(page, /^Accept \d+ changes?$/).click()
  await page.getByRole('dialog').getByText('They see it in My week at once.').waitFor()
  found.push(...(await sound(staff, 'everyone-sure-1280')))
  await accept(page.getByRole('dialog'), /^Accept/).click()
  await page.getByText(/^\d+ changes? (is|are) accepted$/).waitFor()
  await second.page.getByText(/^\d+ changes? (is|are) accepted$/).waitFor()
  await phone.page.reload()
  await phone.page.getByRole('heading', { name: 'My week' }).waitFor()
  if (!(await phone.page.evaluate(() => fetch('/v1/clients/nurse/week').then((answer) => answer.ok)))) found.push('nurse has no week')
  found.push(...(await sound(phone, 'everyone-week-375')))

  await accept(page, 'Choose all').click()
  await accept(page, /^Accept \d+ changes?$/).click()
  await accept(page.getByRole('dialog'), /^Accept/).click()
  await page.getByRole('dialog').waitFor({ state: 'hidden' })
  await accept(page, 'Choose none').or(accept(page, 'Choose all')).waitFor({ state: 'hidden' })
  if (!(await runOf(page)).result.changes.every((one) => one.accepted)) found.push('not all is accepted')
  found.push(...(await sound(staff, 'everyone-accepted-1280')))
  for (const window of [staff, second, phone]) await window.context.close()
  return found
})

await tries.try('what is missing tells of the last run: when, and where one more seat would help', async () => {
  const found = []
  for (const [name, options] of [['1280', DESK], ['375-dark', { ...PHONE, colorScheme: 'dark', locale: 'es-MX' }]]) {
    const staff = await windowOf('desk', 'demand', options)
    await staff.page.getByRole('heading', { name: /What one more seat would bring|Qué traería un lugar más/ }).waitFor()
    await staff.page.getByText(/Estimates from the last time|Estimaciones de la última vez|would bring nobody|no le daría/).waitFor()
    await staff.page.getByRole('heading', { name: /who still wait|siguen esperando/ }).waitFor()
    found.push(...(await sound(staff, `everyone-demand-${name}`)))
    await staff.context.close()
  }
  return found
})

await tries.try('a plan that is not there any more is told to be gone', async () => {
  const staff = await windowOf('desk', 'everyone?run=before-the-restart')
  await staff.page.getByText('That plan is gone').waitFor()
  const found = await sound(staff, 'everyone-gone-1280')
  await staff.context.close()
  return found
})

await browser.close()
await served.close()
tries.end()
