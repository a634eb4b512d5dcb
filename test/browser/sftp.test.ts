/** SFTP in a real browser: programs' keys, partners' own servers, folders and terms. */

import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeKeyPair } from '#actions/sftp/logins/key-pair.ts'
import { startSshd } from '#test/sftp/sshd.ts'
import { buildPortal } from '../../tools/portal.ts'
import { openBrowser, signIn } from './browser.ts'
import { type CountyHub, openCountyHub } from './county-hub.ts'
import { setUpApp } from './second-factor.ts'
import { expectOpenToAll, expectStays, expectWithinWindow, turnAway, within as withinHub } from './within.ts'

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

test('a private key is turned away, a public one is added and taken back', async () => {
  await withinHub(browser, hub.address, async ({ page }) => {
    await signIn(page, 'flo@marigold.example')
    await page.getByRole('heading', { level: 1, name: 'Today' }).waitFor()
    await page.goto('/settings/sftp-keys')
    await page.getByRole('heading', { name: 'No keys yet' }).waitFor()
    await expectOpenToAll(page)
    await page.getByRole('button', { name: 'Add a key', exact: true }).click()
    await page.getByLabel('Program').fill('Nightly export')
    const pair = makeKeyPair('ed25519')
    await page.getByLabel('Public key').fill(pair.private)
    await page.getByRole('button', { name: 'Add a key', exact: true }).click()
    await page.getByRole('dialog', { name: 'This needs your second factor' }).waitFor()
    await setUpApp(page)
    await page.getByText('This is a private key.').waitFor()
    await expectOpenToAll(page)
    await page.getByLabel('Public key').fill(pair.public)
    await page.getByRole('button', { name: 'Add a key', exact: true }).click()
    const added = page.getByRole('dialog', { name: 'The key is added' })
    await added.waitFor()
    await expectOpenToAll(page)
    await expectStays(page, added)
    expect(await added.innerText()).toMatch(/SHA256:[\w+/]{43}/)
    await page.getByRole('button', { name: 'Done', exact: true }).click()
    const row = page.getByRole('row', { name: /Nightly export/ })
    expect(await row.innerText()).toMatch(/Fetch and send files[\s\S]*Never[\s\S]*Works/)
    await expectOpenToAll(page)
    await page.getByRole('button', { name: 'Take back: Nightly export' }).click()
    const asked = page.getByRole('dialog', { name: 'Take back “Nightly export”?' })
    await turnAway(page, asked)
    await page.keyboard.press('Enter')
    await asked.getByRole('button', { name: 'Take back' }).click()
    await row.getByText('Taken back').waitFor()
  })
})

test('a partner’s server: set up, its key trusted, tested, resting; folders and terms; by keyboard, in both languages', async () => {
  const sshd = await startSshd()
  await withinHub(browser, hub.address, async ({ page }) => {
    const press = async (name: string | RegExp) => {
      await page
        .getByRole('button', { name, exact: typeof name === 'string' })
        .last()
        .focus()
      await page.keyboard.press('Enter')
    }
    await signIn(page, 'ada@harbor.example')
    await page.getByRole('heading', { level: 1, name: 'Today' }).waitFor()
    await page.goto('/settings/sftp-servers')
    await page.getByRole('heading', { name: 'No servers yet' }).waitFor()
    await press('Add a server')
    await page.getByRole('form', { name: 'Add a server' }).waitFor()
    await expectOpenToAll(page)
    await page.getByLabel('Partner').selectOption({ index: 1 })
    await page.getByLabel('Server name').fill('127.0.0.1')
    await page.getByLabel('Port', { exact: true }).fill(String(sshd.port))
    await page.getByLabel('User name there').fill(sshd.user)
    await page.getByLabel('Folder with files for you').fill(join(sshd.folder, 'in'))
    await press('Save')
    await setUpApp(page)
    const ours = page.locator('.copyable', { hasText: 'Our key' }).locator('code')
    await ours.waitFor()
    sshd.letIn(await ours.innerText())
    await press('Test the connection')
    await page.getByText('Its key is not trusted yet').first().waitFor()
    await press('Trust this key')
    const asked = page.getByRole('dialog', { name: /^Trust the key of/ })
    expect(await asked.innerText()).toContain(sshd.hostKey)
    await expectOpenToAll(page)
    await turnAway(page, asked)
    await press('Trust this key')
    await asked.waitFor()
    await press('Trust this key')
    await asked.waitFor({ state: 'hidden' })
    await press('Test the connection')
    await page.getByText('The test went well.').waitFor()
    expect(await page.getByRole('table', { name: 'Last attempts' }).innerText()).toMatch(
      /Tested\s+All is well[\s\S]+Tested\s+Its key is not trusted yet/,
    )
    await press('Suspend')
    await page.getByText('Nothing is fetched or brought.').waitFor()
    await expectOpenToAll(page)
    await press('Change')
    await page.getByLabel('Port', { exact: true }).fill('1')
    await press('Save')
    // Another place: its key has to be trusted anew.
    await page.getByText('None yet. Test the connection to see it.').waitFor()
    await press('Go on')
    await press('Test the connection')
    await page.getByText('It does not answer').first().waitFor()
    await page.getByLabel('Language').selectOption('es')
    await page.getByText('No responde').first().waitFor()
    await page.setViewportSize({ width: 320, height: 700 })
    await expectWithinWindow(page)
    await expectOpenToAll(page)
    await page.goto('/settings/sftp-servers')
    await page.getByRole('heading', { level: 1, name: 'Servidores SFTP de socios' }).waitFor()
    await expectWithinWindow(page)
    await page.getByLabel('Idioma').selectOption('en')

    await page.goto('/settings/sftp-folders')
    await page
      .getByRole('button', { name: /^Change: / })
      .first()
      .click()
    const form = page.getByRole('dialog', { name: /^Folders of/ })
    await turnAway(page, form)
    await page.keyboard.press('Enter')
    await form.getByLabel('Folder name').fill('sample-folder')
    await form.getByLabel('How answers are named').fill('same-for-all')
    await press('Save')
    await form.getByText('does not name every answer').waitFor()
    await expectOpenToAll(page)
    await form.getByLabel('How answers are named').fill('{RECEIPT}-{KIND}')
    await press('Save')
    await form.waitFor({ state: 'hidden' })
    await page.getByText('R-000001-receipt.json').waitFor()
    await expectWithinWindow(page)

    await page.goto('/settings/sftp-keys')
    const terms = page.getByRole('form', { name: 'How files are taken' })
    await terms.getByLabel('A file is complete').selectOption('rename')
    await terms.getByLabel('Allow passwords besides keys').focus()
    await page.keyboard.press('Space')
    await terms.getByRole('button', { name: 'Save' }).press('Enter')
    await page.getByText('Saved.').waitFor()
    await press('Make a password')
    await page.getByLabel('Program').fill('Old export')
    await press('Make a password')
    await page.getByRole('dialog', { name: 'The password' }).waitFor()
    await expectOpenToAll(page)
    await press('I have kept it')
    await page.getByRole('table', { name: 'Keys and passwords' }).getByText('Old export').waitFor()
    await expectWithinWindow(page)
    await expectOpenToAll(page)
  })
})
