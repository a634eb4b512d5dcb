/** Exports in a real browser: a file asked for by keyboard, made, and fetched; in Spanish, in the narrowest window. */
import { readFileSync } from 'node:fs'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildPortal } from '../../tools/portal.ts'
import { openBrowser, signIn } from './browser.ts'
import { type CountyHub, openCountyHub } from './county-hub.ts'
import { expectOpenToAll, expectWithinWindow, within } from './within.ts'

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

test('a file is asked for by keyboard, made while one waits, and downloaded; then in Spanish and narrow', async () => {
  await within(browser, hub.address, async ({ page }) => {
    await signIn(page, 'nia@harbor.example')
    await page.getByRole('heading', { level: 1, name: 'Today' }).waitFor()
    await page.getByRole('link', { name: 'Reports', exact: true }).click()
    await page.getByRole('link', { name: 'Exports' }).click()
    await page.getByRole('heading', { level: 1, name: 'Exports' }).waitFor()
    await page.getByText('No file has been made yet').waitFor()
    await expectOpenToAll(page)
    await page.getByRole('radio', { name: 'Tables for analysis' }).focus()
    await page.keyboard.press('ArrowDown')
    await page.getByLabel('Who will get it?').waitFor()
    await expectOpenToAll(page)
    await page.keyboard.press('Tab')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await page.getByText('We are making your file.').waitFor()
    const link = page.getByRole('link', { name: /^Download: Records for a health system/ })
    await link.waitFor({ timeout: 60_000 })
    await expectOpenToAll(page)
    const [download] = await Promise.all([page.waitForEvent('download'), link.click()])
    expect(download.suggestedFilename()).toMatch(/^causeway-fhir-\d{4}-\d\d-\d\d\.zip$/)
    expect(
      readFileSync(await download.path())
        .subarray(0, 2)
        .toString(),
    ).toBe('PK')
    await page.evaluate("localStorage.setItem('causeway.language', 'es')")
    await page.setViewportSize({ width: 320, height: 640 })
    await page.reload()
    await page.getByRole('heading', { level: 1, name: 'Exportaciones' }).waitFor()
    await page.getByText('Solo nosotros').first().waitFor()
    await expectWithinWindow(page)
    await expectOpenToAll(page)
  })
})
