/** A plan’s notices in a real browser: a no is given, read as the member will read it, and put down as sent. */
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildPortal } from '../../tools/portal.ts'
import { openBrowser, signIn } from './browser.ts'
import { type CountyHub, openCountyHub } from './county-hub.ts'
import { expectOpenToAll, expectWithinWindow, heading, within } from './within.ts'

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

async function openMember(page: Page, address: string): Promise<void> {
  await signIn(page, address)
  await heading(page, 'Today').waitFor()
  await page.getByRole('link', { name: 'Members', exact: true }).click()
  await heading(page, 'Members').waitFor()
  await page.getByText('Also former members').click()
  await page.getByRole('table', { name: 'Members' }).getByRole('row').nth(1).getByRole('link').click()
  await page.getByRole('heading', { name: 'Authorizations' }).waitFor()
}

test('a limit is shown where units are asked for; a no becomes a letter, sent once', async () => {
  await within(browser, hub.address, async ({ page }) => {
    await openMember(page, 'nia@harbor.example')
    const region = page.getByRole('region', { name: 'Authorizations' })
    await region.getByRole('button', { name: 'Ask for a service' }).click()
    await region.getByLabel('Service').selectOption('RC')
    await region.getByLabel('First day').fill('2026-12-01')
    await region.getByLabel('Units (if they are counted)').fill('200')
    await region.getByText('This asks for 200 days.').waitFor()
    await region.getByText('The plan can give what is left.').waitFor()
    await expectOpenToAll(page)
    await region.getByRole('button', { name: 'Ask', exact: true }).click()
    await region.getByRole('button', { name: 'Deny' }).click()
    await region.getByLabel('Reason').selectOption('limit-reached')
    await region.getByRole('button', { name: 'Save' }).click()
    await region.getByRole('link', { name: 'Notice of a no' }).click()
    await heading(page, 'Notice to the member').waitFor()
    await page.getByLabel('Language of the copy').selectOption('es')
    const letter = page.getByRole('article', { name: 'No aprobamos su solicitud' })
    await letter.getByText('Usted tiene derecho a pedirnos que lo revisemos.').waitFor()
    await expectOpenToAll(page)
    await page.setViewportSize({ width: 320, height: 720 })
    await expectWithinWindow(page)
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Get the notice (PDF)' }).click(),
    ])
    expect(file.suggestedFilename()).toBe('notice-es.pdf')
    await page.getByRole('button', { name: 'It was sent' }).focus()
    await page.keyboard.press('Enter')
    await page.getByText(/^Sent /).waitFor()
    expect(await page.getByRole('button', { name: 'It was sent' }).count()).toBe(0)
  })
}, 120_000)
