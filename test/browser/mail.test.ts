/** Notices, encrypted e-mail and hand delivery in a real browser. */
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openGpg } from '#test/mail/post-office.ts'
import { buildPortal } from '../../tools/portal.ts'
import { openBrowser, signIn, type Visit } from './browser.ts'
import { type CountyHub, openCountyHub } from './county-hub.ts'
import { setUpApp } from './second-factor.ts'
import { expectOpenToAll, expectWithinWindow, within as withinHub } from './within.ts'

const gpg = openGpg('Sample Partner <files@partner.example>')
let hub: CountyHub
let browser: Browser

beforeAll(async () => {
  await buildPortal()
  hub = await openCountyHub({ withMembers: false })
  browser = await openBrowser()
}, 240_000)

afterAll(async () => {
  await browser?.close()
  await hub?.stop()
}, 60_000)

const within = (use: (seen: Visit) => Promise<void>, inlineSize?: number) =>
  withinHub(browser, hub.address, use, inlineSize)

const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name })

test('notices: the list from the bell by keyboard, and what comes by e-mail, in both languages', async () => {
  await within(async ({ page }) => {
    await signIn(page, 'bela@bluebird.example')
    await heading(page, 'Today').waitFor()
    await page.getByRole('link', { name: 'Notices' }).focus()
    await page.keyboard.press('Enter')
    await heading(page, 'Notices').waitFor()
    await page.getByText('This hub sends no e-mail yet').waitFor()
    const choice = page.getByLabel('A partner asks for a file')
    await choice.selectOption({ label: 'Never' })
    await page.getByText('Saved.').waitFor()
    await page.reload()
    await heading(page, 'Notices').waitFor()
    expect(await choice.inputValue()).toBe('never')
    await expectOpenToAll(page)
    await page.getByLabel('Language').selectOption('es')
    await heading(page, 'Avisos').waitFor()
    await page.getByText('Un socio pide un archivo').waitFor()
    await expectOpenToAll(page)
  })
})

test('encrypted e-mail: a key made, a partner’s added and confirmed', async () => {
  await within(async ({ page }) => {
    await signIn(page, 'ada@harbor.example')
    await heading(page, 'Today').waitFor()
    await page.goto('/settings/mail')
    await heading(page, 'Encrypted e-mail').waitFor()
    await expectOpenToAll(page)
    await page.getByRole('button', { name: 'Make a key' }).click()
    await setUpApp(page)
    await page.getByText('BEGIN PGP PUBLIC KEY').first().waitFor()
    const adding = page.getByRole('form', { name: 'Add this key' })
    await adding.getByLabel('Partner').selectOption({ index: 1 })
    await adding.getByLabel('Their public key').fill(gpg.publicKey)
    await adding.getByRole('button', { name: 'Add this key' }).click()
    const row = page.getByRole('row', { name: /Sample Partner/ })
    await row.getByRole('button', { name: /Confirm the key/ }).click()
    await page.getByLabel('Last 16 letters').fill('0000 0000 0000 0000')
    await page.getByRole('button', { name: 'Confirm', exact: true }).click()
    await page.getByText('is not the one of this key').waitFor()
    const fingerprint = (await row.getByText(/^(?:[0-9A-F]{4} ?)+$/).innerText()).slice(-19)
    await page.getByLabel('Last 16 letters').fill(fingerprint)
    await page.getByRole('button', { name: 'Confirm', exact: true }).click()
    await row.getByText('In use').waitFor()
    await expectOpenToAll(page)
  })
})

test('hand delivery says what there is, and a wrong archive in words; on a phone nothing leaves the window', async () => {
  await within(async ({ page }) => {
    await signIn(page, 'bela@bluebird.example')
    await heading(page, 'Today').waitFor()
    await page.goto('/files')
    await page.getByRole('link', { name: /Hand files over/ }).click()
    await heading(page, 'Hand delivery').waitFor()
    await page.getByText('No composed file is ready to go.').waitFor()
    const archive = { name: 'archive.zip', mimeType: 'application/zip', buffer: Buffer.from('PK nothing') }
    await page.getByLabel('The archive').setInputFiles(archive)
    await page.getByLabel('Whose files are they?').selectOption({ index: 1 })
    await page.getByLabel('Its password').fill('sample')
    await page.getByRole('button', { name: 'Open and take in' }).click()
    expect(await page.getByRole('alert').innerText()).toContain('not an encrypted archive')
    await expectOpenToAll(page)
    await expectWithinWindow(page)
    await page.goto('/notices')
    await heading(page, 'Notices').waitFor()
    await expectWithinWindow(page)
  }, 320)
})
