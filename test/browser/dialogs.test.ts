/** Dialogs that no other way through the portal opens, by keyboard; and a file that is another plan's. */
import { generateKey } from 'openpgp'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { californiaDay } from '#domain/calendar/california-time.ts'
import { openGpg } from '#test/mail/post-office.ts'
import { buildPortal } from '../../tools/portal.ts'
import { openBrowser, settled, signIn } from './browser.ts'
import { type CountyHub, openCountyHub } from './county-hub.ts'
import { invoicesNaming, typicalList, wholeList } from './files.ts'
import { setUpApp } from './second-factor.ts'
import { expectOpenToAll, expectStays, heading, turnAway, within } from './within.ts'

const gpg = openGpg('Sample Partner <files@partner.example>')
const today = californiaDay(Date.now())
let hub: CountyHub
let browser: Browser

beforeAll(async () => {
  await buildPortal()
  hub = await openCountyHub()
  browser = await openBrowser()
}, 240_000)

vi.setConfig({ testTimeout: 180_000 })

afterAll(async () => {
  await browser?.close()
  await hub?.stop()
}, 60_000)

const button = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name, exact: typeof name === 'string' })
const dialog = (page: Page, name: string | RegExp) => page.getByRole('dialog', { name })

async function open(page: Page, who: string, address: string): Promise<void> {
  await signIn(page, who)
  await heading(page, 'Today').waitFor()
  await page.goto(address)
  await page.getByRole('heading', { level: 1 }).waitFor()
}

/** What has to be kept before it goes away: stays under Escape, is open to all, and goes by its button. */
async function isKept(page: Page, name: string, kept: string): Promise<void> {
  await expectStays(page, dialog(page, name))
  await expectOpenToAll(page)
  await button(page, kept).focus()
  await page.keyboard.press('Enter')
  await dialog(page, name).waitFor({ state: 'detached' })
}

test('an SFTP password, keys for e-mail, and the password of an archive', async () => {
  await within(browser, hub.address, async ({ page }) => {
    await open(page, 'ada@harbor.example', '/settings/sftp-keys')
    await page.getByText('Allow passwords besides keys').click()
    await page
      .getByRole('form', { name: 'How files are taken' })
      .getByRole('button', { name: 'Save' })
      .click()
    await setUpApp(page)
    await button(page, 'Make a password').click()
    await page.getByLabel('Program').fill('Nightly export')
    await expectOpenToAll(page)
    await button(page, 'Make a password').click()
    await isKept(page, 'The password', 'I have kept it')

    await page.goto('/settings/mail')
    await button(page, 'Use a key that you have').click()
    const form = page.getByRole('form', { name: 'Use a key that you have' })
    await expectOpenToAll(page)
    await form.getByLabel('Your private key').fill(gpg.publicKey)
    await form.getByLabel('Its passphrase').fill('not the one')
    await button(page, 'Take the key in').click()
    await form.getByRole('alert').waitFor()
    await expectOpenToAll(page)
    const passphrase = 'nine made-up words'
    const userIDs = [{ name: 'Example Harbor', email: 'files@harbor.example' }]
    const { privateKey, publicKey } = await generateKey({ userIDs, passphrase, format: 'armored' })
    await form.getByLabel('Your private key').fill(privateKey)
    await form.getByLabel('Its passphrase').fill('not the one')
    await button(page, 'Take the key in').click()
    await form.getByRole('alert').waitFor()
    expect(await form.getByLabel('Your private key').inputValue()).toBe(privateKey)
    await form.getByLabel('Its passphrase').fill(passphrase)
    await page.keyboard.press('Enter')
    await form.waitFor({ state: 'detached' })
    const shown = await page.locator('.copyable code').first().innerText()
    expect(shown).toContain(publicKey.split(/\r?\n/)[3])
    expect(await page.content()).not.toContain('PRIVATE KEY')
    const adding = page.getByRole('form', { name: 'Add this key' })
    await adding.getByLabel('Partner').selectOption({ index: 1 })
    await adding.getByLabel('Their public key').fill(gpg.publicKey)
    await button(page, 'Add this key').click()
    await button(page, /^Put away: Sample Partner/).click()
    await turnAway(page, dialog(page, /^Put away the key of/))
    await page.keyboard.press('Enter')
    await dialog(page, /^Put away the key of/)
      .getByRole('button', { name: 'Put away' })
      .click()
    await button(page, /^Put away: Sample Partner/).waitFor({ state: 'detached' })

    await composed(page)
    await page.goto('/files/hand-delivery')
    const made = page.locator('label', { hasText: 'MIF_' })
    // It is being made, by a job of its own.
    while ((await made.count()) === 0) {
      await page.reload()
      await settled(page)
    }
    await made.first().click()
    await button(page, 'Pack them').click()
    await isKept(page, 'The password', 'I have noted the password')
    await page.getByText('The archive is ready').waitFor()
  })
})

/** A file that the plan made and did not send, as its own program would have it made. */
async function composed(page: Page): Promise<void> {
  const made = await page.evaluate<number>(`(async () => {
    const ask = (path, input) => fetch('/api/' + path, { method: 'POST', body: JSON.stringify(input),
      headers: {
        'content-type': 'application/json', 'causeway-request': '1', 'idempotency-key': crypto.randomUUID() } })
    const listed = await (await ask('network/list-contracts', {})).json()
    const partner = listed.contracts.find(({ partnerName }) => /Bluebird/.test(partnerName)).partnerId
    const period = '${today.slice(5, 7)}/${today.slice(0, 4)}'
    return (await ask('exchange/compose-file', { file: 'MIF', partner, period })).status
  })()`)
  expect(made).toBe(200)
}

test('leaving while files go out or changes are not saved, sending with rows left, taking coverage back', async () => {
  await within(browser, hub.address, async ({ page }) => {
    await open(page, 'bela@bluebird.example', '/files')
    // The hub is slow to answer: the files are still on their way.
    const held: (() => void)[] = []
    const hold = async (path: string) => {
      await page.route(path, route => void held.push(() => void route.continue().catch(() => {})))
    }
    const letGo = async (path: string) => {
      await page.unroute(path)
      for (const go of held.splice(0)) go()
    }
    await hold('**/api/exchange/receive-file*')
    const list = await typicalList('kept.xlsx', today, { seed: 91 })
    await page.getByLabel('The files').setInputFiles([list, await wholeList('second.csv', today, 4, 92)])
    await button(page, 'Send 2 files').click()
    await page.getByRole('link', { name: 'Members', exact: true }).click()
    const leaving = dialog(page, 'Files are still being sent')
    await leaving.waitFor()
    await expectOpenToAll(page)
    await turnAway(page, leaving)
    await letGo('**/api/exchange/receive-file*')
    await page.getByText('2 of 2 received').waitFor()
    await page.getByRole('link', { name: /See what to mend kept/ }).click()
    await page.getByRole('link', { name: 'Mend the rows here' }).click()

    await page.getByRole('gridcell').filter({ hasText: '02/30/1970' }).click()
    await hold('**/api/exchange/mend-rows*')
    await page.keyboard.type('02/28/1970')
    await page.keyboard.press('Enter')
    await page.getByRole('link', { name: 'Back to the file' }).click()
    const unsaved = dialog(page, 'Some changes are not saved yet')
    await unsaved.waitFor()
    await expectOpenToAll(page)
    await turnAway(page, unsaved)
    await letGo('**/api/exchange/mend-rows*')
    await page.getByText('All changes are saved.').waitFor()
    await button(page, 'Send again').click()
    const left = page.getByRole('dialog')
    await left.waitFor()
    await expectOpenToAll(page)
    await turnAway(page, left)

    await page.goto('/members')
    await page.getByRole('table', { name: 'Members' }).getByRole('link').first().click()
    const coverage = page.getByRole('region', { name: 'Coverage' })
    await coverage.getByRole('button', { name: 'Say what you know' }).click()
    await coverage.getByLabel('Plan', { exact: true }).selectOption({ index: 1 })
    await coverage.getByLabel('Is the member covered?').selectOption('not-covered')
    await coverage.getByLabel('Who says so').selectOption('state')
    await coverage.getByLabel('First day').fill('2026-06-01')
    await button(page, 'Save what is right').click()
    await coverage.locator('summary', { hasText: 'Who said what, and when' }).click()
    await coverage.getByRole('button', { name: 'Take back' }).click()
    await turnAway(page, dialog(page, 'Take this back?'))
  })
})

test('a file for another plan is told in plain words, and nothing of it went out or was lost', async () => {
  await within(browser, hub.address, async ({ page }) => {
    await open(page, 'bela@bluebird.example', '/files')
    await page
      .getByLabel('The files')
      .setInputFiles(await invoicesNaming('other-plan.csv', today, 'Example Granite Health Plan'))
    await page.getByLabel('Whose file is it?').selectOption({ label: 'Example Harbor Health Plan' })
    await page.getByText('Ours: we send it to them').click()
    await button(page, 'Send').click()
    await heading(page, 'other-plan.csv').waitFor()
    const told = page.getByRole('heading', { name: 'Is this file from somebody else?' })
    await told.waitFor()
    await page.getByText('its rows name another partner of yours').waitFor()
    await page.getByText('Nothing went out to Example Harbor Health Plan.').waitFor()
    await page.getByText(/Receipt R-\d+/).waitFor()
    await page.getByRole('link', { name: 'The file as it came' }).waitFor()
    await expectOpenToAll(page)
    await page.getByLabel('Language').selectOption('es')
    await page.getByRole('heading', { name: '¿Es este archivo de otro socio?' }).waitFor()
  })
})
