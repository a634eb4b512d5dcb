/** SFTP keys in a real browser: an administrator adds a program's key, and takes it back. */

import type { Browser } from 'playwright-core'
import ssh2 from 'ssh2'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildPortal } from '../../tools/portal.ts'
import { openBrowser, signIn } from './browser.ts'
import { type CountyHub, openCountyHub } from './county-hub.ts'
import { expectOpenToAll, within as withinHub } from './open-to-all.ts'
import { codeOf } from './second-factor.ts'

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
    const pair = ssh2.utils.generateKeyPairSync('ed25519')
    await page.getByLabel('Public key').fill(pair.private)
    await page.getByRole('button', { name: 'Add a key', exact: true }).click()
    await page.getByRole('dialog', { name: 'This needs your second factor' }).waitFor()
    await page.getByRole('button', { name: 'Next', exact: true }).click()
    await page.getByRole('img', { name: /QR code/ }).waitFor()
    const key = await page.locator('.copyable code').innerText()
    await page.getByLabel('Code from your app').fill(codeOf(key))
    await page.getByRole('button', { name: 'Turn it on', exact: true }).click()
    await page.getByRole('button', { name: 'I have kept them', exact: true }).click()
    await page.getByText('This is a private key.').waitFor()
    await expectOpenToAll(page)
    await page.getByLabel('Public key').fill(pair.public)
    await page.getByRole('button', { name: 'Add a key', exact: true }).click()
    const added = page.getByRole('dialog', { name: 'The key is added' })
    await added.waitFor()
    await expectOpenToAll(page)
    expect(await added.innerText()).toMatch(/SHA256:[\w+/]{43}/)
    await page.getByRole('button', { name: 'Done', exact: true }).click()
    const row = page.getByRole('row', { name: /Nightly export/ })
    expect(await row.innerText()).toMatch(/Fetch and send files[\s\S]*Never[\s\S]*Works/)
    await expectOpenToAll(page)
    await page.getByRole('button', { name: 'Take back: Nightly export' }).click()
    const asked = page.getByRole('dialog', { name: 'Take back “Nightly export”?' })
    await asked.getByRole('button', { name: 'Take back' }).click()
    await row.getByText('Taken back').waitFor()
  })
})
