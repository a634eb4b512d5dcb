/** A plan's part of the journey in a real browser: it sees whom a member list would tell of before it goes out. */
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, test } from 'vitest'
import { buildPortal } from '../../tools/portal.ts'
import { openBrowser, signIn } from './browser.ts'
import { type CountyHub, openCountyHub } from './county-hub.ts'
import { expectOpenToAll, heading, within } from './within.ts'

let hub: CountyHub
let browser: Browser

beforeAll(async () => {
  await buildPortal()
  hub = await openCountyHub()
  browser = await openBrowser()
}, 240_000)

afterAll(async () => {
  await browser?.close()
  await hub?.stop()
}, 60_000)

test('a plan looks into its member lists by keyboard, and nobody is told of whom it never authorized', async () => {
  await within(browser, hub.address, async ({ page }) => {
    await signIn(page, 'nia@harbor.example')
    await heading(page, 'Today').waitFor()
    await page.goto(`${hub.address}/members`)
    await page.getByRole('link', { name: 'Member lists for providers' }).press('Enter')
    await heading(page, 'Member lists for providers').waitFor()
    await expectOpenToAll(page)
    await page.getByLabel('ECM provider').selectOption({ index: 1 })
    await page.getByRole('button', { name: 'See who is in the list' }).press('Enter')
    await page.getByText('Nobody to tell').waitFor()
    await expectOpenToAll(page)
  })
})
